import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPglite } from '../../adapters/postgres/create-pglite.ts';
import type { PoolLike } from '../../adapters/postgres/database.ts';
import { readEmptyDatabase } from '../../adapters/postgres/empty-database.ts';
import { createPglitePool } from '../../adapters/postgres/pglite-pool.ts';

let pglite: PGlite;
let pool: PoolLike;

beforeAll(async () => {
  const copy = await readEmptyDatabase();
  pglite = await createPglite('memory://', copy ? { loadDataDir: copy } : {});
  pool = createPglitePool(pglite);
});

beforeEach(async () => {
  await pool.query('DROP TABLE IF EXISTS line; CREATE TABLE line (text text PRIMARY KEY)');
});

afterAll(() => pglite.close());

async function lines(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ text: string }>('SELECT text FROM line ORDER BY text');
  return rows.map((row) => row.text);
}

test('values come as node-postgres hands them out, but for times, of which BullMQ reads none', async () => {
  const { rows, rowCount } = await pool.query(
    `SELECT 9::int8 AS big, 9::int4 AS small, '{"a":[1]}'::jsonb AS document, true AS yes, NULL AS nothing,
            ARRAY['a','b'] AS list, $1::text AS given, '2026-11-24T10:00:00Z'::timestamptz AS at`,
    ['x'],
  );
  expect(rowCount).toBe(1);
  expect(rows).toEqual([
    {
      big: '9',
      small: 9,
      document: { a: [1] },
      yes: true,
      nothing: null,
      list: ['a', 'b'],
      given: 'x',
      at: expect.stringMatching(/^2026-11-24 /),
    },
  ]);
});

test('an error has the code of PostgreSQL, as BullMQ expects', async () => {
  await expect(pool.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' });
  await expect(pool.query('SELECT * FROM nowhere WHERE a = $1', [1])).rejects.toMatchObject({
    code: '42P01',
  });
});

test('nobody else’s statement falls inside a client’s transaction, nor does a transaction of the store', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO line VALUES ($1)', ['in the transaction']);
  const outside = pool.query('INSERT INTO line VALUES ($1)', ['outside']);
  const other = pglite.transaction((transaction) =>
    transaction.query('INSERT INTO line VALUES ($1)', ['other transaction']),
  );
  await client.query('INSERT INTO line VALUES ($1)', ['in it too']);
  await client.query('ROLLBACK');
  await Promise.all([outside, other]);
  client.release();
  expect(await lines()).toEqual(['other transaction', 'outside']);
});

test('a client’s transaction waits for a transaction of the store to end', async () => {
  const client = await pool.connect();
  let begun: Promise<unknown> | undefined;
  await pglite
    .transaction(async (transaction) => {
      begun = client.query('BEGIN').then(() => client.query('INSERT INTO line VALUES ($1)', ['client']));
      await transaction.query('INSERT INTO line VALUES ($1)', ['store']);
      throw new Error('rolled back');
    })
    .catch(() => {});
  await begun;
  await client.query('COMMIT');
  client.release();
  expect(await lines()).toEqual(['client']);
});

test('a commit keeps what the client did', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO line VALUES ($1)', ['kept']);
  await client.query('COMMIT');
  client.release();
  expect(await lines()).toEqual(['kept']);
});

test('two clients’ transactions come one after the other', async () => {
  const [one, two] = [await pool.connect(), await pool.connect()];
  await one.query('BEGIN');
  const second = two.query('BEGIN').then(() => two.query('INSERT INTO line VALUES ($1)', ['two']));
  await one.query('INSERT INTO line VALUES ($1)', ['one']);
  await one.query('ROLLBACK');
  await second;
  await two.query('COMMIT');
  one.release();
  two.release();
  expect(await lines()).toEqual(['two']);
});

test('a failed transaction is rolled back, and the session is free again', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO line VALUES ($1)', ['lost']);
  await expect(client.query('INSERT INTO line VALUES ($1)', ['lost'])).rejects.toMatchObject({
    code: '23505',
  });
  await client.query('ROLLBACK');
  client.release();
  expect(await lines()).toEqual([]);
});

test('a client that is released amid a transaction does not keep the session', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO line VALUES ($1)', ['forgotten']);
  client.release();
  expect(await lines()).toEqual([]);
});

test('a client hears what is notified, until it is released', async () => {
  const [listener, other] = [await pool.connect(), await pool.connect()];
  const heard: unknown[] = [];
  const first = new Promise<void>((resolve) => {
    listener.on('notification', (notification) => {
      heard.push(notification);
      resolve();
    });
  });
  await listener.query('LISTEN weekly');
  await pool.query("SELECT pg_notify('weekly', 'now')");
  await first;
  listener.release();
  await pool.query("SELECT pg_notify('weekly', 'later')");
  other.release();
  expect(heard).toEqual([{ channel: 'weekly', payload: 'now' }]);
});
