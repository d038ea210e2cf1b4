import { toldTrouble, UnreachableError } from '../../src/errors/parley-error.ts';
import type { Languages } from '../../src/language/languages.ts';
import { createLanguages } from '../../src/language/languages.ts';
import type { Message } from '../../src/messages/message.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import { startTestParley, type TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';
import { greekConfiguration, greekRoster, unreachable } from './greek-organisation.ts';
import { textsIn } from './payload-texts.ts';
import { createNotes } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { callOf, type Stage } from './stage.ts';

/** Read by no person: how a message or a form is put together. */
export const unreadOfMessage = new Set(['kind', 'formId', 'mediaType', 'bytes', 'png', 'digest']);
export const unreadOfForm = new Set(['kind', 'id', 'value']);

export interface StageOfFakes extends Stage {
  readonly parley: TestParley;
  /** Notes what a message says. */
  see(where: string, message: Message): void;
  close(): Promise<void>;
}

/** Parley on two platforms in memory, which take every message as the core makes it; people act on one of them. */
export async function stageOfFakes(
  more = '',
  languages: Languages = createLanguages(pseudo, []),
): Promise<StageOfFakes> {
  const notes = createNotes();
  const parley = await startTestParley({
    engines: await embeddedEngines(),
    configuration: greekConfiguration(languages.organisation, more),
    roster: greekRoster('slack', (id) => ({ slack: `U${id.padStart(10, '0')}` })),
    agreed: false,
    languages,
    unreachable: ({ id }) => (id === unreachable ? 'Ω' : undefined),
  });
  const { slack } = parley;
  const { find, postToChannel: post } = slack;
  const lost = new UnreachableError(toldTrouble('Ω', 'Ω'));
  const open = new Map<string, string>();
  const hear = (person: string, did: string, reply: FormReply): string => {
    if (reply.kind === 'form') open.set(person, reply.form.id);
    const texts =
      reply.kind === 'form'
        ? textsIn(reply.form, unreadOfForm)
        : textsIn([reply.message, reply.fieldErrors], unreadOfMessage);
    notes.note(`${person}: ${did}`, ...texts);
    return texts.join('\n');
  };
  return {
    ...{ parley, notes, isQuick: true as const },
    see: (where, message) => notes.note(where, ...textsIn(message, unreadOfMessage)),
    get context() {
      return parley.context;
    },
    get queue() {
      return parley.queue;
    },
    get operator() {
      return parley.operator;
    },
    clock: parley.clock,
    accountOf: (person) => slack.accountOf({ id: person }),
    as: (person) => {
      const account = slack.accountOf({ id: person });
      return {
        type: async (typed) => hear(person, typed, await slack.listener().runCommand(account, callOf(typed))),
        press: async (formId) => hear(person, formId, await slack.listener().openForm(account, formId)),
        home: async () =>
          notes.note(`${person}: home`, ...textsIn(await slack.listener().home(account), unreadOfMessage)),
        send: async (values) => {
          const formId = open.get(person) ?? '';
          return hear(person, formId, await slack.listener().submitForm(account, formId, values));
        },
      };
    },
    // What the fakes say by themselves is English.
    channel: {
      lose: () => {
        slack.postToChannel = (channel, ...rest) =>
          channel === 'union' ? Promise.reject(lost) : post(channel, ...rest);
        slack.find = (target, ...rest) => (target === 'union' ? Promise.reject(lost) : find(target, ...rest));
      },
      bringBack: () => void Object.assign(slack, { find, postToChannel: post }),
    },
    close: () => parley.close(),
  };
}
