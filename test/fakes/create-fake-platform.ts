import {
  OperatorNeededError,
  ParleyError,
  RetryLaterError,
  toldTrouble,
  UnreachableError,
} from '../../src/errors/parley-error.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Account, Person, PlatformName } from '../../src/people/person.ts';
import type { AgreedChannels, Platform, PlatformListener, Reach } from '../../src/ports/platform.ts';
import { type ChannelName, channelNames } from '../../src/survey/organisation.ts';
import type { SendFailure } from '../contracts/platform-contract.ts';

export interface Sent {
  readonly key: string;
  readonly message: Message;
}

export interface FakePlatform extends Platform {
  /** What stands before a person or in a channel, oldest first: twice where it was sent twice. */
  messagesOf(person: Pick<Person, 'id'>): readonly Sent[];
  messagesIn(channel: ChannelName): readonly Sent[];
  /** What it was told of agreed channels, oldest first. */
  readonly agreedChannels: readonly AgreedChannels[];
  /** Makes sends go wrong, in order: all of them, or only those to one person or channel. */
  failNext(failure: SendFailure, to?: Pick<Person, 'id'> | ChannelName): void;
  /** Nothing can be sent there, or looked for, until it is brought back. */
  lose(target: Pick<Person, 'id'> | ChannelName): void;
  bringBack(target: Pick<Person, 'id'> | ChannelName): void;
  /** All that is asked of it is refused until the operator mends it; starting is said to be worth a try after `afterMs`. */
  breakDown(afterMs?: number): void;
  mend(): void;
  /** The core, for acting as a person; there once started. */
  listener(): PlatformListener;
  accountOf(person: Pick<Person, 'id'>): Account;
}

export interface FakePlatformOptions {
  readonly name?: PlatformName;
  /** The channels that it carries; both unless said otherwise. */
  readonly channels?: readonly ChannelName[];
  /** Why somebody cannot be reached; undefined: they can. */
  readonly unreachable?: (person: Person) => string | undefined;
  readonly timeZone?: (person: Person) => string | undefined;
}

/** A platform in memory that remembers every message, keeps no guard against doubles, and fails on demand. */
export function createFakePlatform(options: FakePlatformOptions = {}): FakePlatform {
  const { name = 'web', channels = channelNames, unreachable = () => undefined, timeZone } = options;
  const standing = new Map<string, Sent[]>();
  const failures: { readonly failure: SendFailure; readonly to: string | undefined }[] = [];
  const lost = new Set<string>();
  const agreedChannels: AgreedChannels[] = [];
  let core: PlatformListener | undefined;
  let broken: { readonly afterMs?: number } | undefined;

  function at(target: Pick<Person, 'id'> | ChannelName): Sent[] {
    const place = placeOf(target);
    const messages = standing.get(place) ?? [];
    standing.set(place, messages);
    return messages;
  }

  function send(target: Person | ChannelName, message: Message, key: string): void {
    const place = placeOf(target);
    refuseBroken();
    refuseLost(place);
    const index = failures.findIndex(({ to }) => to === undefined || to === place);
    const [planned] = index === -1 ? [] : failures.splice(index, 1);
    switch (planned?.failure) {
      case 'unreachable':
        throw new UnreachableError(
          toldTrouble('This account takes no messages.', 'Ask them to switch messages on.'),
        );
      case 'retry-later':
        throw new RetryLaterError(() => 'Too many messages in a short time.', 1000);
      case 'never-arrived':
        throw new ParleyError(
          toldTrouble('The connection broke.', 'Parley looks whether the message arrived.'),
        );
      case 'answer-lost':
        at(target).push({ key, message });
        throw new ParleyError(
          toldTrouble('The connection broke.', 'Parley looks whether the message arrived.'),
        );
      default:
        at(target).push({ key, message });
    }
  }

  function refuseBroken(): void {
    if (broken)
      throw new OperatorNeededError(toldTrouble('The app was removed.', 'Install the app again.'), broken);
  }

  function refuseLost(place: string): void {
    if (lost.has(place))
      throw new UnreachableError(toldTrouble('The channel is archived.', 'Bring it back.'));
  }

  function reachOf(person: Person): Reach {
    const reason = unreachable(person);
    if (reason !== undefined) return { reachable: false, reason: () => reason };
    const zone = timeZone?.(person);
    const account: Account = { platform: name, id: person.id };
    return { reachable: true, account, ...(zone === undefined ? {} : { timeZone: zone }) };
  }

  return {
    name,
    reach: async (people) => {
      refuseBroken();
      return new Map(people.map((person) => [person.id, reachOf(person)]));
    },
    sendToPerson: async (person, message, key) => send(person, message, key),
    postToChannel: async (channel, message, key) => send(channel, message, key),
    find: async (target, key) => {
      refuseBroken();
      refuseLost(placeOf(target));
      return at(target).some((sent) => sent.key === key);
    },
    carries: (channel) => channels.includes(channel),
    useChannels: async (agreed) => void agreedChannels.push(agreed),
    start: async (listener) => {
      refuseBroken();
      core = listener;
    },
    stop: async () => {
      core = undefined;
    },
    agreedChannels,
    messagesOf: at,
    messagesIn: at,
    failNext: (failure, to) =>
      void failures.push({ failure, to: to === undefined ? undefined : placeOf(to) }),
    lose: (target) => void lost.add(placeOf(target)),
    bringBack: (target) => void lost.delete(placeOf(target)),
    breakDown: (afterMs) => {
      broken = afterMs === undefined ? {} : { afterMs };
    },
    mend: () => {
      broken = undefined;
    },
    listener() {
      if (core === undefined) throw new Error('The fake platform has not been started.');
      return core;
    },
    accountOf: (person) => ({ platform: name, id: person.id }),
  };
}

function placeOf(target: Pick<Person, 'id'> | ChannelName): string {
  return typeof target === 'string' ? `channel ${target}` : `person ${target.id}`;
}
