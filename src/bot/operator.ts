import type { Finding } from '../errors/finding.ts';
import type { ChannelName } from '../survey/organisation.ts';
import type { AskedCounts, RoundState } from '../survey/round.ts';

/** What the operator can do with the running program, by the command line. All results are plain JSON. */
export interface Operator {
  roundStatus(): Promise<RoundStatus>;
  /** Opens this week's round now, if none is open; the same job that the clock runs. */
  openRound(): Promise<OperatorResult>;
  closeRound(): Promise<OperatorResult>;
  publishRound(): Promise<OperatorResult>;
  /** Checks the roster whole and proposes it to both sides. Rejects with FaultyFileError, with nothing changed. */
  importRoster(csv: string, fileName: string): Promise<OperatorResult>;
  /** The whole register, as text. */
  exportRegister(format: 'csv' | 'markdown'): Promise<string>;
  /** A month's pack, `2026-11`; this month's unless given. Rejects with a RefusedError for a month without one. */
  boardPack(month?: string): Promise<WrittenPack>;
  /** Whom each platform can and cannot reach, with the reasons. */
  checkReach(): Promise<readonly ReachReport[]>;
  /** New personal links to the web platform, for everybody or for one person; earlier links of theirs end. */
  createLinks(
    personId?: string,
  ): Promise<readonly { readonly personId: string; readonly url: string; readonly expiresAt: string }[]>;
  /** What only the program can see of its own health: rounds and their keys, and each platform's channels. */
  examine(): Promise<readonly Finding[]>;
  /** Rounds whose key was split and that are not counted, with all that its holders need. */
  shares(): Promise<readonly ShareRound[]>;
  /** Takes a share that its holder hands in at the command line. */
  handInShare(roundId: string, holder: string, share: string): Promise<OperatorResult>;
  /** What was published of a round, of the latest where none is named. Rejects with a RefusedError where nothing was. */
  published(roundId?: string): Promise<PublishedRound>;
}

export interface ShareRound {
  readonly roundId: string;
  readonly state: RoundState;
  readonly hashes: { readonly roster: string; readonly questions: string; readonly rules: string };
  readonly asked: number;
  /** Each holder's share as text, sealed so that only they can open it, and whether it was handed in. */
  readonly shares: readonly {
    readonly holder: string;
    readonly sealed: string;
    readonly handedIn: boolean;
  }[];
}

/** What was published of a round, for whoever wants to work it out again. */
export interface PublishedRound {
  /** Summary, digest and receipts, as the web hands them out to programs. */
  readonly document: unknown;
  readonly hasPicture: boolean;
  /** Whether each channel holds the summary's post, by the platform's own word. */
  readonly posts: readonly {
    readonly channel: ChannelName;
    readonly platform: string;
    readonly stands: 'yes' | 'no' | 'unknown';
    /** Why it could not be looked up. */
    readonly reason?: string;
  }[];
}

/** A month's pack; `pdf` in base 64. */
export interface WrittenPack {
  readonly month: string;
  readonly markdown: string;
  readonly digest: string;
  readonly pdf: string;
  /** Whether this is the one that was made for both channels; otherwise it shows how things stand now. */
  readonly posted: boolean;
}

export interface OperatorResult {
  readonly done: boolean;
  /** What happened, and what to do next. */
  readonly sentence: string;
}

export interface ReachReport {
  readonly platform: string;
  readonly reachable: number;
  readonly unreachable: readonly { readonly personId: string; readonly reason: string }[];
}

export interface RoundStatus {
  readonly now: string;
  /** The organisation's own IANA zone. */
  readonly timeZone: string;
  readonly paused: boolean;
  /** Why no round opens yet: whose acceptance of the founding agreement is missing. */
  readonly awaited?: string;
  readonly next?: { readonly roundId: string; readonly opensAt: string };
  readonly round?: {
    readonly roundId: string;
    readonly state: RoundState;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly publishesAt: string;
    readonly asked: AskedCounts;
    /** Absent while the round is open: a running count would tell who has just answered. */
    readonly answered?: number;
    /** Absent once the round is destroyed: who was asked is forgotten with it. */
    readonly invited?: number;
    readonly unreachable: readonly { readonly reason: string; readonly count: number }[];
    readonly waiting: number;
    /** What a closed round waits for before it can be counted; absent where it waits for nothing. */
    readonly waitsFor?: string;
    /** Both sides have agreed never to count it. */
    readonly givenUp?: boolean;
    readonly destroyedAt?: string;
  };
  /** Jobs that failed for good, each with what to do. */
  readonly problems: readonly { readonly job: string; readonly what: string; readonly whatToDo: string }[];
}
