import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import { anElector, aRound } from '../contracts/store-samples.ts';
import { newPostgresUrl } from '../engines/new-database.ts';
import { filesWith } from './files-with.ts';

const marks = {
  comment: 'zeppelin wombats in corridor nine',
  person: 'qzx-person-vkj',
  support: 'a tag of thirty-two bytes, plain',
};
const roundId = '2026-W48';
let url: string;
let database: Database;

beforeAll(async () => {
  url = await newPostgresUrl();
  database = await openPostgres(url);
  const { store, bullmqPool: pool } = database;
  await store.rounds.open(aRound(roundId), [anElector(marks.person)]);
  for (const kind of ['invitation', 'reminder']) {
    const key = `${kind}/${roundId}/${marks.person}/web`;
    await store.deliveries.settle(key, 'sent');
    const message = { title: 'This week’s questions', blocks: [] };
    await store.web.putMessage({ person: marks.person }, keyOnPlatform(key), message, '2026-11-24T10:00:00Z');
  }
  await store.comments.put({
    ...{ roundId, texts: [marks.comment], deletesAt: '2026-12-11T17:00:00Z' },
    readings: { union: { personId: marks.person, released: [] } },
  });
  await store.concerns.addSupport(1, new TextEncoder().encode(marks.support));
  // The planner samples rows into a table of its own, as the server does by itself sooner or later.
  await pool.query('ANALYZE');
}, 60_000);

afterAll(() => database.close());

/** A connection with a snapshot of the database as it is now. */
async function lookOn(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await client.query('SELECT 1 FROM parley.round');
  return client;
}

/** A transaction that writes, in another database of the same server. */
async function writeElsewhere(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await newPostgresUrl() });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT txid_current()');
  return client;
}

const filesWithText = (text: string) => filesWith(database.bullmqPool, new TextEncoder().encode(text));

test('comments, who was asked and support that was taken back stand in a server’s files while they are kept, and in none once they are swept', async () => {
  expect(await filesWithText(marks.comment)).toBeGreaterThan(0);
  expect(await filesWithText(marks.person)).toBeGreaterThan(0);
  expect(await filesWithText(marks.support)).toBeGreaterThan(0);

  // Somebody still looks at the database as it was, as the server's own statistics do now and then.
  const { comments, concerns, rounds } = database.store;
  const onlooker = await lookOn();
  const removed = comments.remove(roundId);
  await vi.waitFor(async () => expect(await comments.get(roundId)).toBeUndefined());
  await onlooker.end();
  await removed;
  await rounds.markClosed(roundId, '2026-11-27T17:00:00Z');
  const other = await writeElsewhere();
  const destroyed = rounds.markDestroyed(roundId, '2026-11-27T17:01:00Z');
  await vi.waitFor(async () => expect(await rounds.electors(roundId)).toEqual([]));
  await other.end();
  await destroyed;
  await concerns.takeBackSupport(1, new TextEncoder().encode(marks.support));
  await concerns.sweep();

  expect(await filesWithText(marks.comment)).toBe(0);
  expect(await filesWithText(marks.person)).toBe(0);
  expect(await filesWithText(marks.support)).toBe(0);
});
