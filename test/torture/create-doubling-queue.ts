import { runJob } from '../../jobs/run-job.ts';
import type { Context } from '../../src/bot/context.ts';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import type { JobQueue, NewJob } from '../../src/ports/job-queue.ts';
import type { MovableClock } from '../../src/sample/movable-clock.ts';

/** A queue that runs every job as often as a broken one might. */
export interface DoublingQueue extends JobQueue {
  /** Runs what is due, and whatever that leads to, until nothing more is. */
  runUntil(context: Context, instant: string): Promise<void>;
  readonly runs: () => number;
}

/** How a job is run again: after its first run, or at the same time as it. */
export type Doubling = 'once' | 'one after the other' | 'at once';

export function createDoublingQueue(clock: MovableClock, doubling: Doubling): DoublingQueue {
  const waiting: NewJob[] = [];
  const known = new Set<string>();
  let runs = 0;

  async function runOnce(context: Context, job: NewJob): Promise<void> {
    runs += 1;
    try {
      await runJob(context, job.name, job.data);
    } catch (error) {
      if (!(error instanceof RetryLaterError)) throw error;
      waiting.push({ ...job, at: clock.now() + error.afterMs });
    }
  }

  async function run(context: Context, job: NewJob): Promise<void> {
    if (doubling === 'at once') await Promise.all([runOnce(context, job), runOnce(context, job)]);
    else await runOnce(context, job);
    if (doubling === 'one after the other') await runOnce(context, job);
  }

  return {
    add: async (jobs) => {
      for (const job of jobs.filter(({ id }) => !known.has(id))) {
        known.add(job.id);
        waiting.push(job);
      }
    },
    scheduleOpening: async () => undefined,
    scheduleCatchUp: async () => undefined,
    failed: async () => [],
    retryFailed: async () => 0,
    examine: async () => [],
    runs: () => runs,
    runUntil: async (context, instant) => {
      const end = Date.parse(instant);
      for (;;) {
        const next = waiting.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))[0];
        if (!next || (next.at ?? 0) > end) break;
        clock.moveTo(next.at ?? 0);
        const due = waiting.filter((job) => (job.at ?? 0) <= clock.now());
        for (const job of due) waiting.splice(waiting.indexOf(job), 1);
        await Promise.all(due.map((job) => run(context, job)));
      }
      clock.moveTo(end);
    },
  };
}
