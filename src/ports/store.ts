import type { SealedBallot } from '../ballot/ballot.ts';
import type { Finding } from '../errors/finding.ts';
import type { Language } from '../language/language.ts';
import type { Message } from '../messages/message.ts';
import type { Account, Person, PersonId, PlatformName, Roster } from '../people/person.ts';
import type { PublishedSummary } from '../results/summary.ts';
import type { ChannelName } from '../survey/organisation.ts';
import type { Elector, Round, RoundId } from '../survey/round.ts';
import type { CommentStore } from './comment-store.ts';
import type { ConcernStore } from './concern-store.ts';
import type { OwedStore } from './owed-store.ts';
import type { PackStore } from './pack-store.ts';
import type { RegisterStore } from './register-store.ts';

/** Everything that is kept. One implementation (Drizzle, on PGlite or PostgreSQL); each part is small. */
export interface Store {
  readonly rosters: RosterStore;
  readonly rounds: RoundStore;
  readonly ballots: BallotStore;
  readonly summaries: SummaryStore;
  readonly deliveries: DeliveryStore;
  readonly register: RegisterStore;
  readonly concerns: ConcernStore;
  readonly comments: CommentStore;
  readonly owed: OwedStore;
  readonly packs: PackStore;
  readonly web: WebStore;
  /** Small settings of the running program, such as the sample's clock. JSON values. */
  readonly settings: SettingStore;
  /** What is to be said of how the database itself is set: whether it notes more than Parley does. */
  examine(language: Language): Promise<readonly Finding[]>;
  /** Finishes what was begun and lets go of the database. */
  close(): Promise<void>;
}

export interface RosterStore {
  /**
   * Replaces the roster whole, in one transaction. Who is no longer on it loses their frozen team, linked accounts, web
   * links and sessions, and that invitations were stopped: whoever has their id later has joined, counts under no team
   * until the next freeze, and needs a link of their own. Who has another e-mail address, Slack or Discord account loses
   * their linked accounts and, unless none was known before, web links and sessions: somebody else may be behind the id.
   * So accounts are to be linked anew.
   */
  replace(roster: Roster): Promise<void>;
  /**
   * The same where no round is open. False, with nothing changed, where one is: of this and `rounds.open` with an
   * electorate that was drawn from the roster before, exactly one wins.
   */
  replaceBetweenRounds(roster: Roster): Promise<boolean>;
  current(): Promise<Roster | undefined>;
  /** The hash of the current one, without reading anybody on it. */
  hash(): Promise<string | undefined>;
  find(personId: PersonId): Promise<Person | undefined>;
  /** Every distinct zone that the roster names, sorted. */
  timeZones(): Promise<readonly string[]>;
  /** By the roster's own Slack or Discord id, or by a link; by person id on the web. */
  findByAccount(account: Account): Promise<Person | undefined>;
  /** Replaces all links of one platform: accounts that it found for people of whom the roster knows only an e-mail. */
  linkAccounts(platform: PlatformName, personIdByAccountId: ReadonlyMap<string, PersonId>): Promise<void>;
  /** The links of one platform: people by their account. */
  linkedAccounts(platform: PlatformName): Promise<ReadonlyMap<string, PersonId>>;
  /** Whether this person asked not to be sent invitations (they may still answer). */
  invitationsStopped(personId: PersonId): Promise<boolean>;
  stopInvitations(personId: PersonId, stopped: boolean): Promise<void>;
}

export interface RoundStore {
  /**
   * Stores an open round, its electorate and, where given, the teams frozen from now on, in one transaction.
   * False, with nothing changed, when a round of this id exists, or when the roster that is stored is not the one from
   * which the electorate was drawn.
   */
  open(round: Round, electors: readonly Elector[], frozenTeams?: FrozenTeams): Promise<boolean>;
  get(roundId: RoundId): Promise<Round | undefined>;
  /** Newest first. */
  list(limit: number): Promise<readonly Round[]>;
  /** The round that takes ballots, if any. */
  current(): Promise<Round | undefined>;
  /** The same with this person's place in its electorate, in one statement: asked for every ballot. */
  currentFor(
    personId: PersonId,
  ): Promise<{ readonly round: Round; readonly elector: Elector | undefined } | undefined>;
  electors(roundId: RoundId): Promise<readonly Elector[]>;
  /** How many were asked, by the team under which their ballots count; null: those without a team. */
  countElectors(roundId: RoundId): Promise<ReadonlyMap<string | null, number>>;
  /** All that asking one person takes, in one statement; undefined when they are no longer on the roster. */
  invitee(roundId: RoundId, personId: PersonId): Promise<Invitee | undefined>;
  /** From `open` to `closed`; false when it was not open. No ballot of the round is stored once this has resolved. */
  markClosed(roundId: RoundId, at: string): Promise<boolean>;
  /** From `closed` to `published`; false when it was not closed. */
  markPublished(roundId: RoundId, at: string): Promise<boolean>;
  /**
   * From here on no summary of the round is stored. False, with nothing changed, where one is: of this and
   * `summaries.put`, exactly one wins. Safe to call twice.
   */
  giveUp(roundId: RoundId): Promise<boolean>;
  /**
   * Deletes the round's ballots, its electorate, who was sent its invitations, reminders and shares, and these messages
   * themselves where the web keeps them; then records the destruction. Safe to call twice.
   */
  markDestroyed(roundId: RoundId, at: string): Promise<void>;
  /** Rounds that no longer take ballots and of which no destruction is recorded, however old. Oldest first. */
  undestroyed(): Promise<readonly Round[]>;
  frozenTeams(): Promise<FrozenTeams | undefined>;
}

export interface Invitee {
  readonly round: Round;
  readonly elector: Elector;
  readonly person: Person;
  /** Whether they asked not to be sent invitations. */
  readonly stopped: boolean;
}

/** Where each person's ballot counts until the next freeze. Who is not in it counts under "other teams". */
export interface FrozenTeams {
  readonly sinceRoundId: RoundId;
  readonly teams: ReadonlyMap<PersonId, string>;
}

export interface BallotStore {
  /**
   * Stores or replaces the ballot with this tag. `too late`, with nothing stored, when the round is not open:
   * decided inside the same transaction, so that no ballot can come in after `markClosed`.
   */
  put(ballot: SealedBallot): Promise<'stored' | 'replaced' | 'too late'>;
  has(roundId: RoundId, tag: Uint8Array): Promise<boolean>;
  count(roundId: RoundId): Promise<number>;
  /** All sealed ballots of a round, in batches, each once, in the order of their tags. */
  readAll(roundId: RoundId, batchSize: number): AsyncIterable<readonly Uint8Array[]>;
}

export interface SummaryStore {
  /** Keeps the first summary of a round; false, with nothing changed, when there is one or the round is given up or destroyed. */
  put(summary: PublishedSummary): Promise<boolean>;
  /** Whether the round was counted: also before its summary is published, and where that cannot be read. */
  has(roundId: RoundId): Promise<boolean>;
  /** Also before it is published: only the jobs may ask for that. Rejects with an UnreadableDocumentError. */
  get(roundId: RoundId): Promise<PublishedSummary | undefined>;
  /** Published ones that can be read, newest first, without their pictures and receipts. */
  published(limit: number): Promise<readonly PublishedSummary['summary'][]>;
  /** Published rounds only; rejects as `get` does. */
  getPublished(roundId: RoundId): Promise<PublishedSummary | undefined>;
  /** The rounds whose document cannot be read, oldest first: left out of `published`, and refused by `get`. */
  unreadable(): Promise<readonly RoundId[]>;
  /** Loads a summary that was published before this store existed (the sample's earlier weeks). */
  importPublished(summary: PublishedSummary, round: Round): Promise<void>;
}

/** What has been sent, so that nothing is sent twice: one row a message, by the key that the platform knows it by. */
export interface DeliveryStore {
  /**
   * Takes the right to send. `new`: send it. `unknown`: somebody began and did not finish, look before sending.
   * `sent` or `unreachable`: done. `held`: another worker is at it until its claim runs out.
   */
  claim(
    key: string,
    now: number,
    claimForMs: number,
  ): Promise<'new' | 'unknown' | 'sent' | 'unreachable' | 'held'>;
  settle(key: string, outcome: 'sent' | 'unreachable', reason?: string): Promise<void>;
  /** Certainly not sent: the next claim is `new`. */
  release(key: string): Promise<void>;
  /** How far the messages are whose keys have this prefix. */
  progress(prefix: string): Promise<DeliveryProgress>;
}

/**
 * In place of the platform, the last part of the key of a message that no platform is left for: settled as
 * `unreachable`, it is done with.
 */
export const noPlatform = 'none';

/** Counts messages, each once, on whichever platforms they were tried: a key without its last part is a message. */
export interface DeliveryProgress {
  /** On one platform at least. */
  readonly sent: number;
  /** Given up: see `noPlatform`. */
  readonly unreachable: number;
  /** Begun, and still to be tried again or on another platform. */
  readonly unfinished: number;
  /** Why platforms did not take those that are not sent, with counts. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** What the web platform keeps: it is its own chat. */
export interface WebStore {
  /** Keeps a message once for its key; a second call changes nothing. */
  putMessage(target: WebTarget, key: string, message: Message, at: string): Promise<void>;
  hasMessage(key: string): Promise<boolean>;
  /** Newest first. */
  messages(target: WebTarget, limit: number): Promise<readonly WebMessage[]>;
  /** Personal links, sessions and marks, by the SHA-256 of their secret. */
  putSecret(secret: WebSecret): Promise<void>;
  findSecret(hash: string): Promise<WebSecret | undefined>;
  /** Whether it was not there yet, in one statement: of two who add the same one, one is told so. */
  addSecret(secret: WebSecret): Promise<boolean>;
  /** Every secret of this person and kind. */
  deleteSecrets(personId: PersonId, kind: WebSecret['kind']): Promise<void>;
  deleteSecret(hash: string): Promise<void>;
  /** Until when the session lasts that came with this person's newest link, whether it was used or not: an ISO instant. */
  newestSession(personId: PersonId): Promise<string | undefined>;
  /** Every secret that had run out by then. `now` is an ISO instant. */
  deleteExpiredSecrets(now: string): Promise<void>;
}

export type WebTarget = { readonly person: PersonId } | { readonly channel: ChannelName };

export interface WebMessage {
  readonly key: string;
  readonly message: Message;
  readonly at: string;
}

export interface WebSecret {
  readonly hash: string;
  /** A mark says that a link was used or that a browser is signed in. */
  readonly kind: 'link' | 'session' | 'mark';
  /** Empty in a mark: marks are written right before ballots, and must name nobody. */
  readonly personId: PersonId;
  /** ISO instant. On the web platform always a midnight (UTC), so that it tells no time of a visit. */
  readonly expiresAt: string;
}

export interface SettingStore {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
}
