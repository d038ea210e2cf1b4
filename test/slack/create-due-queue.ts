import { runJob } from '../../jobs/run-job.ts';
import type { Context } from '../../src/bot/context.ts';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { JobQueue, NewJob } from '../../src/ports/job-queue.ts';

/** A queue in memory that runs the real jobs when it is told to, those that are due by the clock, several at once. */
export interface DueQueue extends JobQueue {
  runDue(context: Context): Promise<void>;
}

export function createDueQueue(clock: Clock): DueQueue {
  const waiting = new Map<string, NewJob>();
  const known = new Set<string>();

  async function run(context: Context, job: NewJob): Promise<void> {
    waiting.delete(job.id);
    try {
      await runJob(context, job.name, job.data);
    } catch (error) {
      if (!(error instanceof RetryLaterError)) throw error;
      waiting.set(job.id, { ...job, at: clock.now() + error.afterMs });
    }
  }

  function due(): readonly NewJob[] {
    return [...waiting.values()].filter((job) => (job.at ?? 0) <= clock.now());
  }

  return {
    add: async (jobs) => {
      for (const job of jobs.filter(({ id }) => !known.has(id))) {
        known.add(job.id);
        waiting.set(job.id, job);
      }
    },
    scheduleOpening: async () => undefined,
    scheduleCatchUp: async () => undefined,
    failed: async () => [],
    retryFailed: async () => 0,
    examine: async () => [],
    runDue: async (context) => {
      for (let jobs = due(); jobs.length > 0; jobs = due()) {
        await Promise.all(jobs.map((job) => run(context, job)));
      }
    },
  };
}
