import { DelayedError, type Job, type JobsOptions, UnrecoverableError, type Worker } from 'bullmq';
import { ZodError } from 'zod';
import type { Context } from '../src/bot/context.ts';
import { ParleyError, RetryLaterError } from '../src/errors/parley-error.ts';
import type { Language, Said } from '../src/language/language.ts';
import { english } from '../src/language/languages.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { FailedJob, JobName, JobQueue, NewJob } from '../src/ports/job-queue.ts';
import type { Logger } from '../src/ports/logger.ts';
import { weekdays } from '../src/survey/schedule.ts';
import { stepWords } from '../src/weeks/step-words.ts';
import { type Backend, connectBackend } from './connect-backend.ts';
import { jobNames, runJob } from './run-job.ts';

const queueName = 'parley';
const chunkSize = 1000;
/** BullMQ adds many jobs by temporary tables, which take as long in PostgreSQL as four jobs one by one. */
const fewJobs = 4;
const firstRetryMs = 1_000;
const longestRetryMs = 15 * 60 * 1000;

const jobOptions: JobsOptions = {
  // With the back-off below, a step that fails is tried for about ten weeks: longer than anyone leaves it alone.
  attempts: 7_000,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  // A stack would quote code, not help; and error texts are Parley's own, in words.
  stackTraceLimit: 0,
};

export interface JobQueueOptions {
  readonly backend: Backend;
  /** The clock that `NewJob.at` is read on. */
  readonly clock: Clock;
  /** The machine's own clock, on which BullMQ waits; another than `clock` only where time is simulated. */
  readonly wallClock: Clock;
  readonly logger: Logger;
  /** How many jobs run at once. */
  readonly concurrency?: number;
  /** How long a job of a killed process waits before another takes it over. */
  readonly lockMs?: number;
}

/** The queue, and the worker that runs what is in it. */
export interface RunningJobQueue extends JobQueue {
  /** Begins to run jobs. */
  start(context: Context): void;
  /**
   * For simulated time: lets every delayed job look at the clock again. One that is too early goes back to wait. What
   * is scheduled to repeat keeps to the machine's own clock: BullMQ lets no run of it begin ahead of its time.
   */
  wakeDelayed(): Promise<void>;
  /** Resolves once no job is waiting or running. */
  whenIdle(): Promise<void>;
  /** Lets running jobs finish, then lets go. */
  close(): Promise<void>;
}

/** BullMQ as Parley uses it: one queue, whatever the backend. Rejects with a ParleyError when it cannot be reached. */
export async function createJobQueue(options: JobQueueOptions): Promise<RunningJobQueue> {
  const { clock, wallClock, logger, lockMs = 30_000 } = options;
  const bull = await connectBackend(options.backend, queueName, jobOptions);
  const { queue } = bull;
  queue.on('error', (error) =>
    logger.warn({ error: error.name }, 'The queue’s connection had an error; it is retried.'),
  );
  let worker: Worker | undefined;

  return {
    add: async (jobs) => {
      if (jobs.length <= fewJobs) {
        for (const { name, data, opts } of jobs.map((job) => toBullJob(job, clock.now()))) {
          await queue.add(name, data, opts);
        }
        return;
      }
      for (let start = 0; start < jobs.length; start += chunkSize) {
        await queue.addBulk(jobs.slice(start, start + chunkSize).map((job) => toBullJob(job, clock.now())));
      }
    },

    scheduleOpening: async ({ weekday, hour, minute }, tz) => {
      const pattern = `${minute} ${hour} * * ${weekdays.indexOf(weekday) + 1}`;
      const isScheduled = async () => {
        const known = await queue.getJobScheduler('open-round');
        return known?.pattern === pattern && known.tz === tz;
      };
      if (await isScheduled()) return;
      const template = { name: 'open-round', data: {}, opts: jobOptions };
      await queue
        .upsertJobScheduler('open-round', { pattern, tz }, template)
        .catch(async (error: unknown) => {
          // Of two that schedule the same at once, BullMQ refuses one.
          if (!(await isScheduled())) throw error;
        });
    },

    scheduleCatchUp: async (every) => {
      await queue.upsertJobScheduler('catch-up', { every }, { name: 'catch-up', data: {}, opts: jobOptions });
    },

    failed: async () => {
      const [failed, delayed] = await Promise.all([queue.getFailed(0, 99), queue.getDelayed(0, 999)]);
      return [...failed, ...delayed.filter((job) => job.attemptsMade > 0 && job.failedReason)].map(failedJob);
    },

    retryFailed: async () => {
      const count = await queue.getFailedCount();
      if (count > 0) await queue.retryJobs({ state: 'failed' });
      return count;
    },

    examine: bull.examine,

    start: (context) => {
      worker = bull.createWorker((job, token) => processJob(context, wallClock, job, token), {
        concurrency: options.concurrency ?? 8,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        // Every job is safe to run again, so being killed often is no reason to give it up.
        maxStalledCount: 1_000_000,
        settings: {
          backoffStrategy: (attempts) => Math.min(firstRetryMs * 2 ** (attempts - 1), longestRetryMs),
        },
      });
      worker.on('error', (error) =>
        logger.warn({ error: error.name }, 'The worker’s connection had an error; it is retried.'),
      );
      worker.on('failed', (job, error) =>
        logger.warn(
          { ...(job ? { job: job.name } : {}), error: forTheLog(error) },
          'A job failed and will be tried again.',
        ),
      );
    },

    wakeDelayed: async () => {
      // One by one from a list of now: a job that goes back to wait must not be woken again by the same call.
      const delayed = await queue.getDelayed();
      await Promise.all(delayed.filter((job) => !job.repeatJobKey).map(promote));
    },

    whenIdle: async () => {
      for (;;) {
        const counts = await queue.getJobCounts('waiting', 'active', 'prioritized');
        if (Object.values(counts).every((count) => count === 0)) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },

    close: async () => {
      await worker?.close();
      await queue.close();
      await bull.close();
    },
  };
}

/** Wakes a job; one whose time came in the same moment has woken by itself, which BullMQ takes for a mistake. */
async function promote(job: Job): Promise<void> {
  try {
    await job.promote();
  } catch (error) {
    if (await job.isDelayed()) throw error;
  }
}

function toBullJob(job: NewJob, now: number) {
  const delay = job.at === undefined ? 0 : Math.max(0, job.at - now);
  return { name: job.name, data: job.data, opts: { ...jobOptions, jobId: job.id, delay } };
}

async function processJob(
  context: Context,
  wallClock: Clock,
  job: Job,
  token: string | undefined,
): Promise<void> {
  const language = context.languages.organisation;
  const name = jobNames.find((one) => one === job.name);
  if (!name) throw endingFor(language, (reader) => stepWords(reader).noSuchJob);
  try {
    await runJob(context, name, job.data);
  } catch (error) {
    if (error instanceof RetryLaterError) {
      await job.moveToDelayed(wallClock.now() + error.afterMs, token);
      throw new DelayedError();
    }
    if (error instanceof ZodError) throw endingFor(language, (reader) => stepWords(reader).strangeJob);
    throw new Error(describeFailure(error, language), { cause: describeFailure(error, english) });
  }
}

/** Parley's own words, or an unexpected error's kind: its text could quote a message or a person. */
function describeFailure(error: unknown, language: Language): string {
  if (error instanceof ParleyError) {
    const { what, whatToDo } = error.tell(language);
    return `${what} ${whatToDo}`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return stepWords(language).unexpected(error instanceof Error ? error.name : undefined, code);
}

/** One that no further try would mend. */
function endingFor(language: Language, said: Said): UnrecoverableError {
  return Object.assign(new UnrecoverableError(said(language)), { cause: said(english) });
}

/** What BullMQ keeps is in the organisation's language, for the operator; the log is English. */
function forTheLog({ message, cause }: Error): string {
  return typeof cause === 'string' ? cause : message;
}

function failedJob(job: Job): FailedJob {
  return {
    name: jobNames.find((name): name is JobName => name === job.name) ?? 'catch-up',
    id: job.id ?? '',
    reason: job.failedReason,
    attempts: job.attemptsMade,
  };
}
