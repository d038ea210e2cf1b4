import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import { aRound, aSealedBallot } from '../contracts/store-samples.ts';
import { newPostgresUrl } from '../engines/new-database.ts';
import { startPostgres } from '../engines/start-postgres.ts';

test('several processes that start at once on a new database all come up', async () => {
  const url = await newPostgresUrl();
  const databases = await Promise.all([
    openPostgres(url),
    openPostgres(url),
    openPostgres(url),
    openPostgres(url),
  ]);
  expect(await databases[3]?.store.rounds.list(1)).toEqual([]);
  await Promise.all(databases.map((database) => database.close()));
});

test('of ballots that come over many connections while a round closes, none is stored after it has closed', async () => {
  const url = await newPostgresUrl();
  const [one, other] = await Promise.all([openPostgres(url), openPostgres(url)]);
  await one.store.rounds.open(aRound('2026-W48'), []);
  let next = 0;
  let closed = false;
  const lateAnswers: boolean[] = [];
  const answerUntilRefused = async () => {
    for (let stored = true; stored; next += 1) {
      const begunLate = closed;
      stored = (await one.store.ballots.put(aSealedBallot('2026-W48', next))) === 'stored';
      if (begunLate) lateAnswers.push(stored);
    }
  };
  const answering = Promise.all(Array.from({ length: 8 }, answerUntilRefused));
  await expect.poll(() => other.store.ballots.count('2026-W48'), { interval: 5 }).toBeGreaterThan(100);
  await other.store.rounds.markClosed('2026-W48', '2026-11-27T17:00:00Z');
  closed = true;
  const countAtClosing = await other.store.ballots.count('2026-W48');
  await answering;
  expect(await other.store.ballots.count('2026-W48')).toBe(countAtClosing);
  expect(lateAnswers).not.toContain(true);
  await Promise.all([one.close(), other.close()]);
});

test('closing a round waits for a ballot that is on its way, and counts it', async () => {
  const url = await newPostgresUrl();
  const database = await openPostgres(url);
  const { rounds, ballots } = database.store;
  await rounds.open(aRound('2026-W48'), []);
  const ballot = aSealedBallot('2026-W48', 1);
  // Somebody else's unfinished row with the same tag stops the ballot half-way, after it has seen the round open.
  const blocker = new pg.Client({ connectionString: url });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query('INSERT INTO parley.ballot VALUES ($1, $2, $3)', [
    '2026-W48',
    ballot.tag,
    ballot.sealed,
  ]);
  const waiting = async () => {
    const { rows } = await blocker.query('SELECT DISTINCT pid FROM pg_locks WHERE NOT granted');
    return rows.length;
  };

  const stored = ballots.put(ballot);
  await expect.poll(waiting).toBe(1);
  const countAtClosing = rounds
    .markClosed('2026-W48', '2026-11-27T17:00:00Z')
    .then(() => ballots.count('2026-W48'));
  await expect.poll(waiting).toBe(2);
  await blocker.query('ROLLBACK');

  expect(await stored).toBe('stored');
  expect(await countAtClosing).toBe(1);
  await blocker.end();
  await database.close();
});

test('BullMQ works on the pool: a job is done, and queue, worker and pool close', async () => {
  const database = await openPostgres(await newPostgresUrl());
  const client = await database.bullmqPool.connect();
  await runMigrations(client, 'bullmq');
  client.release();
  const connection = database.bullmqPool;
  const queue = new Queue('weekly', { connection }, createPostgresBackend);
  const worker = new Worker('weekly', async (job) => job.data.n * 2, { connection }, createPostgresBackend);
  const done = new Promise((resolve) => worker.on('completed', (_, result) => resolve(result)));
  await queue.add('double', { n: 21 }, { delay: 20 });
  expect(await done).toBe(42);
  await worker.close();
  await queue.close();
  await database.close();
  await database.close();
});

test.each([
  ['a wrong port', 'postgres://parley:5ecret@127.0.0.1:1/parley', 'No database answers'],
  ['no connection string', 'parley 5ecret', ''],
])('%s is told in words that name DATABASE_URL and hold no password', async (_, url, words) => {
  const failure = await openPostgres(url).catch((error: Error) => error);
  expect(failure).toMatchObject({
    message: expect.stringContaining(words),
    whatToDo: expect.stringContaining('DATABASE_URL'),
  });
  expect(`${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain('5ecret');
});

test('a database that does not exist is told in words', async () => {
  const url = new URL(await newPostgresUrl());
  url.pathname = '/nowhere';
  await expect(openPostgres(url.href)).rejects.toMatchObject({
    message: 'The server has no database of the name in DATABASE_URL.',
  });
});

test('a database that is newer than the program is refused', async () => {
  const url = await newPostgresUrl();
  await (await openPostgres(url)).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("INSERT INTO parley.migration (hash, created_at) VALUES ('later', 9999999999999)");
  await client.end();
  await expect(openPostgres(url)).rejects.toThrow(
    /written by a newer Parley \(schema \d+; this program knows \d+\)/,
  );
});

test('a server that goes away is told as something to try again, and the program lives', async () => {
  const server = await startPostgres();
  const database = await openPostgres(await newPostgresUrl(server.url));
  await database.store.rounds.open(aRound('2026-W48'), []);
  await server.stop();
  await expect(database.store.ballots.put(aSealedBallot('2026-W48', 1))).rejects.toBeInstanceOf(
    RetryLaterError,
  );
  await database.close();
});
