import type { ChannelName } from '../../src/survey/organisation.ts';

export const engineNames = ['pglite', 'postgres', 'redis'] as const;
/** PGlite with its own queue; PostgreSQL with its own queue; PostgreSQL with a queue in Redis. */
export type EngineName = (typeof engineNames)[number];

/** All that a tortured process is told when it starts; the rest it finds on its engines. */
export interface ChildSettings {
  readonly folder: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** What its clock shows is the machine's time and this many milliseconds. */
  readonly clockOffset: number;
}

/** Somebody's inbox, or a channel. */
export type Place = { readonly person: string } | { readonly channel: ChannelName };

/** What the parent asks of the process. */
export type Order =
  | { readonly order: 'set-clock'; readonly offset: number }
  /** Lets every delayed job look at the clock, and waits until no job is waiting or running. */
  | { readonly order: 'settle' }
  | { readonly order: 'plan' }
  | { readonly order: 'moments'; readonly roundId: string }
  | {
      readonly order: 'answer';
      readonly person: string;
      readonly roundId: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly order: 'close-now'; readonly roundId: string }
  | { readonly order: 'report'; readonly roundId: string }
  /** Kills itself at this call of the store or the vault from now on. */
  | { readonly order: 'die-at-call'; readonly call: number };

export interface Moments {
  readonly lastInvitation: string;
  readonly lastReminder: string;
  readonly closesAt: string;
  readonly publishesAt: string;
  readonly questions: readonly { readonly id: string; readonly options: readonly string[] }[];
}

/** What the process's engines hold of a round. */
export interface Report {
  readonly state: string;
  readonly destroyed: boolean;
  readonly answered: number;
  readonly digest: string;
  readonly receipts: readonly string[];
  readonly ballotsLeft: number;
  readonly inVault: readonly string[];
  readonly unfinishedDeliveries: number;
  readonly failing: readonly string[];
}

/** What the process asks of the world outside, where its platform is. */
export type Request =
  | {
      readonly request: 'send';
      readonly place: Place;
      readonly key: string;
      readonly title: string;
      readonly digest?: string;
    }
  | { readonly request: 'find'; readonly place: Place; readonly key: string };

/** `answer-lost`: it arrived, but whoever sent it does not learn so. */
export type Outcome = 'sent' | 'unreachable' | 'retry-later' | 'answer-lost' | 'never-arrived';

export type ToChild =
  | { readonly id: number; readonly ask: Order }
  | { readonly id: number; readonly reply: unknown };
export type ToParent =
  | { readonly id: number; readonly ask: Request }
  | { readonly id: number; readonly reply: unknown }
  | { readonly id: number; readonly failure: string };
