import type { WeekTime } from '../survey/schedule.ts';

/** Every job, and all that it carries. No answer, tag or comment ever enters a job. */
export interface Jobs {
  readonly 'open-round': Record<string, never>;
  /** Asks or reminds one person. */
  readonly invite: { readonly roundId: string; readonly personId: string; readonly reminder: boolean };
  readonly remind: { readonly roundId?: string };
  readonly 'close-round': { readonly roundId?: string };
  readonly 'publish-summary': { readonly roundId?: string };
  readonly 'destroy-round': { readonly roundId: string };
}

export type JobName = keyof Jobs;

/** A job to be added. */
export type NewJob = {
  [N in JobName]: {
    readonly name: N;
    readonly data: Jobs[N];
    /** Jobs with an id already in the queue are not added again. */
    readonly id: string;
    /** When to run, in milliseconds on the clock; at once where absent or past. */
    readonly at?: number;
  };
}[JobName];

/** A job that has failed for good, in words. */
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
  /** Runs a step of the week at this time on the wall of this zone, every week, until it is scheduled otherwise. */
  schedule(
    name: 'open-round' | 'remind' | 'close-round' | 'publish-summary',
    at: WeekTime,
    timeZone: string,
  ): Promise<void>;
  failed(): Promise<readonly FailedJob[]>;
  /** Runs a failed job again. */
  retryFailed(): Promise<number>;
}
