import type { Finding } from '../errors/finding.ts';
import type { Language } from '../language/language.ts';
import type { WeekTime } from '../survey/schedule.ts';

/** Every job, and all that it carries. No answer, tag or comment ever enters a job. */
export interface Jobs {
  /** Opens the round that is due; with `byHand`, the round of this id ahead of its time, at the operator's wish. */
  readonly 'open-round': { readonly byHand?: string };
  /** Asks or reminds one person. */
  readonly invite: { readonly roundId: string; readonly personId: string; readonly reminder: boolean };
  readonly remind: { readonly roundId: string };
  readonly 'close-round': { readonly roundId: string; readonly now?: boolean };
  readonly 'publish-summary': { readonly roundId: string; readonly now?: boolean };
  readonly 'destroy-round': { readonly roundId: string };
  /** Destroys a round that both sides have agreed never to count. */
  readonly 'give-up-round': { readonly roundId: string };
  /** Tells both channels what was entered into the register and not yet announced. */
  readonly 'announce-register': Record<string, never>;
  /** Enters what is in a box of staff's concerns into the register, at the box's hour. */
  readonly 'release-concerns': { readonly box: string };
  /** Deletes a round's redacted comments. */
  readonly 'forget-comments': { readonly roundId: string };
  /** Makes and posts the board pack of this month, `2026-11`. */
  readonly 'board-pack': { readonly month: string };
  /** Looks what should have happened by now and has not, and adds the jobs for it. */
  readonly 'catch-up': Record<string, never>;
}

export type JobName = keyof Jobs;

/** A job to be added. */
export type NewJob = {
  [N in JobName]: {
    readonly name: N;
    readonly data: Jobs[N];
    /** A job whose id is already in the queue is not added again. */
    readonly id: string;
    /** When to run, in milliseconds on the clock; at once where absent or past. */
    readonly at?: number;
  };
}[JobName];

/** A job that has failed for good, in words of the organisation's language. */
export interface FailedJob {
  readonly name: JobName;
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
}

/** What the core asks of the queue. */
export interface JobQueue {
  /** Durable once it resolves. */
  add(jobs: readonly NewJob[]): Promise<void>;
  /** Opens rounds at this moment of each week on the wall of this zone, until it is scheduled otherwise. */
  scheduleOpening(at: WeekTime, timeZone: string): Promise<void>;
  /** Adds `catch-up` at this interval. */
  scheduleCatchUp(everyMs: number): Promise<void>;
  failed(): Promise<readonly FailedJob[]>;
  /** Runs failed jobs again; how many. */
  retryFailed(): Promise<number>;
  /** What is to be said about where the jobs are kept, for `parley doctor`. */
  examine(language: Language): Promise<readonly Finding[]>;
}
