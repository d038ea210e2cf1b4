import {
  ParleyError,
  RetryLaterError,
  toldTrouble,
  UnreachableError,
} from '../../src/errors/parley-error.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Person } from '../../src/people/person.ts';
import type { Platform, PlatformListener } from '../../src/ports/platform.ts';
import { type ChannelName, channelNames } from '../../src/survey/organisation.ts';
import type { ParentLine } from './parent-line.ts';
import type { Outcome, Place } from './protocol.ts';

/** A platform whose messages stand in another process, so that they outlive this one and are judged from outside. */
export interface OutsidePlatform extends Platform {
  /** Sends a person's form; the receipt, or why not. */
  submit(
    person: string,
    formId: string,
    values: FormValues,
  ): Promise<{ receipt: string } | { refused: string }>;
}

/** Whom the platform does not know at all; a person who has closed their messages is the outside world's to name. */
export const unknownPerson = 'p007';

export function createOutsidePlatform(line: ParentLine): OutsidePlatform {
  let listener: PlatformListener | undefined;

  async function send(place: Place, message: Message, key: string): Promise<void> {
    const { title, digest } = message;
    const outcome = (await line.request({
      request: 'send',
      place,
      key,
      title,
      ...(digest ? { digest } : {}),
    })) as Outcome;
    if (outcome === 'sent') return;
    if (outcome === 'unreachable')
      throw new UnreachableError(toldTrouble('This account takes no messages.', 'Ask them.'));
    if (outcome === 'retry-later') throw new RetryLaterError(() => 'Too many messages in a short time.', 50);
    throw new ParleyError(toldTrouble('The connection broke.', 'Parley looks whether the message arrived.'));
  }

  return {
    name: 'web',
    reach: async (people) =>
      new Map(
        people.map(({ id }) => [
          id,
          id === unknownPerson
            ? { reachable: false, reason: () => 'No account has this e-mail address.' }
            : { reachable: true, account: { platform: 'web', id } },
        ]),
      ),
    sendToPerson: (person, message, key) => send({ person: person.id }, message, key),
    postToChannel: (channel, message, key) => send({ channel }, message, key),
    find: async (target, key) =>
      (await line.request({ request: 'find', place: placeOf(target), key })) === true,
    carries: (channel) => channelNames.includes(channel),
    useChannels: async () => undefined,
    start: async (core) => {
      listener = core;
    },
    stop: async () => undefined,
    submit: async (person, formId, values) => {
      const reply = await listener?.submitForm({ platform: 'web', id: person }, formId, values);
      const facts = reply?.message.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
      return reply?.ok
        ? { receipt: facts?.[0]?.value ?? '' }
        : { refused: reply?.message.title ?? 'not started' };
    },
  };
}

function placeOf(target: Person | ChannelName): Place {
  return typeof target === 'string' ? { channel: target } : { person: target.id };
}
