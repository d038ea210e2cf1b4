import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';

let database: Database;

beforeAll(async () => {
  database = await openPglite('memory://');
  const client = await database.bullmqPool.connect();
  await runMigrations(client, 'bullmq');
  client.release();
});

afterAll(() => database.close());

test('a job is done, a failing one is tried again, a delayed one waits, and all close without hanging', async () => {
  const connection = database.bullmqPool;
  const queue = new Queue('weekly', { connection }, createPostgresBackend);
  const attempts: string[] = [];
  const worker = new Worker(
    'weekly',
    async (job) => {
      attempts.push(job.name);
      if (job.name === 'fails once' && job.attemptsMade === 0) throw new Error('not yet');
      return job.data.n * 2;
    },
    { connection },
    createPostgresBackend,
  );
  const results = new Map<string, unknown>();
  const allDone = new Promise<void>((resolve) => {
    worker.on('completed', (job, result) => {
      results.set(job.name, result);
      if (results.size === 4) resolve();
    });
  });
  await queue.add('at once', { n: 1 });
  await queue.add('fails once', { n: 2 }, { attempts: 3, backoff: { type: 'fixed', delay: 20 } });
  await queue.add('later', { n: 3 }, { delay: 60 });
  await queue.upsertJobScheduler(
    'every week',
    { every: 50, limit: 1 },
    { name: 'scheduled', data: { n: 4 } },
  );
  await allDone;
  await worker.close();
  await queue.close();
  expect(Object.fromEntries(results)).toEqual({ 'at once': 2, 'fails once': 4, later: 6, scheduled: 8 });
  expect(attempts.filter((name) => name === 'fails once')).toHaveLength(2);
});
