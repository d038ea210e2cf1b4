import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Home } from './home.ts';

/** Everything that names one person. */
export interface Identity {
  readonly id: string;
  readonly email: string;
  readonly slackId: string;
  readonly discordId: string;
}

/** What one person answered, known to the harness alone. */
export interface TrueAnswer {
  readonly personId: string;
  readonly choices: Readonly<Record<string, string>>;
  /** Empty for every other person; unlike any other text. */
  readonly comment: string;
  /** Strings by which a row or a file shows that it is about this answer: tag and sealed bytes in hexadecimal, ids. */
  readonly handles: readonly string[];
}

export interface TrueRound {
  readonly roundId: string;
  /** ISO instants between which its messages were sent. */
  readonly from: string;
  readonly to: string;
  /** In the order in which people answered. */
  readonly answers: readonly TrueAnswer[];
}

export interface Row {
  readonly xmin: number;
  /** Block and place in it, as one number. */
  readonly ctid: number;
  readonly values: readonly string[];
}

/** A table as it lies in the heap. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What a thief gets hold of at one moment. */
export interface Loot {
  readonly tables: readonly Table[];
  /** The tables of a dump that was restored elsewhere; where there is no such program, the tables again. */
  readonly restored: readonly Table[];
}

/** A direct message as the platform's owner exports it. */
export interface ExportedMessage {
  readonly personId: string;
  readonly at: string;
  readonly text: string;
  readonly kind: 'invitation' | 'reminder' | 'receipt' | 'other';
}

/** Rounds that were lived in one system on one set of engines. */
export interface LivedRounds {
  readonly home: Home;
  readonly people: readonly Identity[];
  readonly truth: readonly TrueRound[];
  /** The tables of each round in its middle, everybody having answered. */
  readonly open: readonly Loot[];
  /** After the last round was destroyed; the control destroys nothing. */
  readonly after: Loot;
  /** Everything on the disks after the last round: heap, write-ahead log, base backup, dump, vault, temporary files. */
  readonly disks: readonly Place[];
  /** The jobs' backend at every moment that was looked at. */
  readonly queue: readonly Place[];
  /** Every line of the log at its most talkative, and of the exceptions that were forced. */
  readonly log: readonly string[];
  /** Handlers that were made to fail, and how often they did. */
  readonly forced: Readonly<Record<string, number>>;
  readonly messages: readonly ExportedMessage[];
  /** The keys of the last round, which the harness copied while it was open; the control has none. */
  readonly keys: readonly Uint8Array[];
  /** Sealed ballots of the last round, stolen in its middle. */
  readonly stolen: readonly { readonly publicKey: Uint8Array; readonly sealed: Uint8Array }[];
  /** Lengths of what stands for an answer in the last round's middle. */
  readonly lengths: readonly number[];
}
