import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { copyEmptyDatabase, readEmptyDatabase } from '../../adapters/postgres/empty-database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { english } from '../../src/language/languages.ts';
import { aPerson, aRound, aSealedBallot } from '../contracts/store-samples.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-pglite-'));
  database = await openPglite(join(folder, 'database'));
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['ballot', 'round'],
  ['concern_box', 'box'],
])(
  'the table %s has three columns, one index, and keeps the sealed bytes in the row',
  async (table, first) => {
    const columns = await database.bullmqPool.query<{ attname: string; attstorage: string }>(
      `SELECT attname, attstorage FROM pg_attribute WHERE attrelid = 'parley.${table}'::regclass AND attnum > 0`,
    );
    const indexes = await database.bullmqPool.query(
      `SELECT indexname FROM pg_indexes WHERE schemaname = 'parley' AND tablename = '${table}'`,
    );
    expect(columns.rows.map((column) => column.attname)).toEqual([first, 'tag', 'sealed']);
    expect(columns.rows.at(-1)?.attstorage).toBe('p');
    expect(indexes.rows).toHaveLength(1);
  },
);

test('after a sweep, neither the order nor the transactions of concerns and support tell who came first', async () => {
  const { concerns } = database.store;
  // More than a page, the last first, and one that is gone in their midst.
  const numbers = Array.from({ length: 300 }, (_, place) => 300 - place);
  const tagOf = (number: number) => new Uint8Array(Buffer.from(String(number).padStart(32, '0')));
  for (const number of numbers) {
    await concerns.addSupport(1 + (number % 2), tagOf(number));
    if (number % 30 === 0) await concerns.putSealed('box', tagOf(number), new Uint8Array(3_000));
  }
  await concerns.takeBackSupport(1, tagOf(150));
  await concerns.sweep();
  for (const [table, key] of [
    ['concern_support', 'concern, tag'],
    ['concern_box', 'box, tag'],
  ]) {
    const { rows } = await database.bullmqPool.query(`
      SELECT count(DISTINCT xmin::text)::int AS transactions, count(DISTINCT cmin::text)::int AS statements,
        bool_and(place = kept) AS in_order
      FROM (SELECT xmin, cmin, row_number() OVER (ORDER BY ctid) AS place, row_number() OVER (ORDER BY ${key}) AS kept
        FROM parley.${table}) AS numbered`);
    expect(rows).toEqual([{ transactions: 1, statements: 1, in_order: true }]);
  }
  expect([await concerns.countSupport(1), await concerns.countSupport(2)]).toEqual([149, 150]);
  await concerns.removeBox('box');
});

test('the database refuses to change or delete what stands in the register', async () => {
  const { register } = database.store;
  const by = { side: 'union' as const };
  const entry = { v: 2, by, kind: 'concern' as const, subject: 1, action: 'raised', data: {} };
  await register.append([entry], '2026-11-24T10:00:00.000Z', 0);
  for (const statement of ["UPDATE % SET action = 'agreed'", 'DELETE FROM %', 'TRUNCATE %']) {
    const change = database.bullmqPool.query(statement.replace('%', 'parley.register_entry'));
    await expect(change).rejects.toThrow('never changed');
  }
  expect(await register.list()).toMatchObject([{ seq: 1, action: 'raised' }]);
});

test('what somebody has put at Parley’s tables is found, and Parley’s own trigger is not', async () => {
  const pool = database.bullmqPool;
  const found = async () =>
    (await database.store.examine(english)).map(
      (finding) => /tables: (.*)\. In an open/.exec(finding.found)?.[1],
    );
  expect(await found()).not.toContainEqual(expect.any(String));
  const made = [
    'CREATE SCHEMA watch',
    'CREATE TABLE watch.noted (tag bytea, at timestamptz DEFAULT clock_timestamp())',
    `CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO watch.noted (tag) VALUES (NEW.tag); RETURN NEW; END $$`,
    'CREATE FUNCTION watch.note_change() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$',
    'CREATE TRIGGER noter AFTER INSERT ON parley.ballot FOR EACH ROW EXECUTE FUNCTION watch.note()',
    'CREATE TRIGGER register_is_added_to AFTER INSERT ON parley.concern_box FOR EACH ROW EXECUTE FUNCTION watch.note()',
    'CREATE RULE noter AS ON INSERT TO parley.concern_support DO ALSO INSERT INTO watch.noted VALUES (NEW.tag)',
    'CREATE POLICY noter ON parley.ballot USING (true)',
    'CREATE EVENT TRIGGER noter ON ddl_command_end EXECUTE FUNCTION watch.note_change()',
    'CREATE PUBLICATION noter FOR TABLE parley.ballot, parley.person',
    'CREATE PUBLICATION of_others FOR TABLE watch.noted',
  ];
  for (const statement of made) await pool.query(statement);
  expect(await found()).toContain(
    'event trigger noter, policy noter on ballot, publication noter, rule noter on concern_support, trigger noter on ballot, trigger register_is_added_to on concern_box',
  );
  for (const what of [
    'SCHEMA watch CASCADE',
    'PUBLICATION noter, of_others',
    'POLICY noter ON parley.ballot',
  ]) {
    await pool.query(`DROP ${what}`);
  }
  expect(await found()).not.toContainEqual(expect.any(String));
});

test('the build has made what new databases are copied from, with Parley’s schema in it', async () => {
  const copy = await (await readEmptyDatabase())?.arrayBuffer();
  expect(Buffer.from(copy ?? new ArrayBuffer(0)).includes('register_entry')).toBe(true);
  const directory = join(folder, 'copied');
  await mkdir(directory);
  expect(await copyEmptyDatabase(directory)).toBe(true);
  expect(await readdir(directory)).toContain('PG_VERSION');
});

test('of what could not be copied whole, nothing is left', async () => {
  const directory = join(folder, 'half-copied');
  await mkdir(join(directory, 'pg_hba.conf'), { recursive: true });
  expect(await copyEmptyDatabase(directory)).toBe(false);
  expect(await readdir(directory)).toEqual([]);
});

test('what was stored is there when the database is opened again', async () => {
  const roster = { people: [aPerson('p')], hash: aRound('2026-W48').hashes.roster };
  await database.store.rosters.replace(roster);
  await database.close();
  database = await openPglite(join(folder, 'database'));
  expect(await database.store.rosters.current()).toStrictEqual(roster);
});

test('a ballot that cannot be stored fails in words, without its bytes', async () => {
  await database.store.rounds.open(aRound('2026-W48'), []);
  const huge = { ...aSealedBallot('2026-W48', 1), sealed: new Uint8Array(20_000).fill(0x5a) };
  const failure = await database.store.ballots.put(huge).catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'ParleyError', message: expect.stringContaining('54000') });
  expect(JSON.stringify(failure)).not.toContain('5a5a');
});

test('reading all ballots fails in words too', async () => {
  const reading = database.store.ballots.readAll('no\u0000text', 10)[Symbol.asyncIterator]().next();
  await expect(reading).rejects.toMatchObject({ name: 'ParleyError' });
});

test('a database that is newer than the program is refused, and left as it is', async () => {
  await database.bullmqPool.query(
    "INSERT INTO parley.migration (hash, created_at) VALUES ('later', 9999999999999)",
  );
  await database.close();
  await expect(openPglite(join(folder, 'database'))).rejects.toMatchObject({
    message: expect.stringMatching(
      /^This database was written by a newer Parley \(schema \d+; this program knows \d+\)\.$/,
    ),
    whatToDo: 'Install the newer version, or restore a backup made before the upgrade.',
  });
});

test('a folder that cannot be made is told in words', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(openPglite(join(folder, 'file', 'database'))).rejects.toMatchObject({
    name: 'ParleyError',
  });
});
