import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type DatabaseLock, lockDatabase } from '../../adapters/postgres/database-lock.ts';
import { holdData } from '../../adapters/postgres/hold-data.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { forkBuilt, killNow, nextMessage } from '../engines/fork-built.ts';
import { newPostgresUrl } from '../engines/new-database.ts';

const held: DatabaseLock[] = [];

afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release();
});

function listener() {
  const said: string[] = [];
  const note = (_: unknown, sentence: string) => void said.push(sentence);
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  return { said, logger };
}

async function take(url: string, logger = listener().logger): Promise<DatabaseLock> {
  const lock = await lockDatabase({ url, logger, reconnectMs: 50 });
  held.push(lock);
  return lock;
}

/** As a server that restarts ends it: the connection that holds the lock is gone. */
async function cutConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return client;
}

test('a second process on the same database is told so, until the first is gone', async () => {
  const url = await newPostgresUrl();
  const first = forkBuilt('test/postgres/children/hold-database', [url]);
  expect(await nextMessage(first)).toBe('has it');

  await expect(take(url)).rejects.toMatchObject({
    message: expect.stringContaining('already running on the database of DATABASE_URL'),
    whatToDo: expect.stringContaining('a database of its own'),
  });

  await killNow(first);
  await expect(take(url)).resolves.toBeDefined();
});

test('two databases of one server have nothing to do with each other, and a released one can be taken', async () => {
  const [url, other] = [await newPostgresUrl(), await newPostgresUrl()];
  const lock = await take(url);
  await expect(take(other)).resolves.toBeDefined();
  await lock.release();
  await expect(take(url)).resolves.toBeDefined();
});

test('a data folder whose database is taken is let go again', async () => {
  const url = await newPostgresUrl();
  await take(url);
  const folder = await mkdtemp(join(tmpdir(), 'parley-lock-'));
  await expect(holdData(folder, url, listener().logger)).rejects.toThrow('already running');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

test('a lost connection is made again, and keeps others out as before', async () => {
  const url = await newPostgresUrl();
  const { said, logger } = listener();
  await take(url, logger);
  await (await cutConnection(url)).end();
  await expect.poll(() => said.at(-1)).toBe('The database is locked for this Parley again.');
  await expect(take(url)).rejects.toThrow('already running');
});

test('who lost the connection while another Parley came is told to stop', async () => {
  const url = await newPostgresUrl();
  const { said, logger } = listener();
  const lock = await take(url, logger);
  const other = await cutConnection(url);
  // The other one comes at once, before the first is back.
  await other.query('SELECT pg_advisory_lock($1)', [0x7061726d]);
  await lock.lost;
  expect(said.at(-1)).toBe(
    'Another Parley took the database of DATABASE_URL while the connection was lost. This one stops.',
  );
  await other.end();
});

test('a wrong DATABASE_URL is told in words, without its password', async () => {
  const failure = await take('postgres://parley:5ecret@127.0.0.1:1/parley').catch((error: Error) => error);
  expect(failure).toMatchObject({ message: expect.stringContaining('No database answers') });
  expect(JSON.stringify(failure)).not.toContain('5ecret');
});
