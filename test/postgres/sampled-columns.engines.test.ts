import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { projectRoot } from '../../src/project-root.ts';
import { anElector, aPerson, aRound } from '../contracts/store-samples.ts';
import { newPostgresUrl } from '../engines/new-database.ts';

const roundId = '2026-W48';
const at = '2026-11-24T10:00:00Z';
const mark = 'qzxvkj';
/** Two of each, since the server takes no sample of one value alone. */
const numbers = [1, 2];
const tagOf = (number: number) => new Uint8Array(Buffer.from(`${mark}-tag-${number}`));
const marksInText = [mark, Buffer.from(mark).toString('hex')];
let database: Database;

beforeAll(async () => {
  database = await openPostgres(await newPostgresUrl());
  const { rosters, rounds, ballots, concerns, deliveries, web, comments } = database.store;
  const ids = numbers.map((number) => `${mark}-${number}`);
  const people = ids.map((id) =>
    aPerson(id, { email: `${id}@example.org`, slackId: `U-${id}`, discordId: `D-${id}` }),
  );
  await rosters.replace({ people, hash: 'r' });
  await rosters.linkAccounts('slack', new Map(ids.map((id) => [`A-${id}`, id])));
  await rounds.open(aRound(roundId), ids.map(anElector), {
    sinceRoundId: roundId,
    teams: new Map(ids.map((id) => [id, 'Duty team'])),
  });
  for (const number of numbers) {
    const [personId, tag] = [`${mark}-${number}`, tagOf(number)];
    const sealed = new Uint8Array(3_120).fill(number);
    await rosters.stopInvitations(personId, true);
    await ballots.put({ roundId, tag, sealed });
    await concerns.putSealed('box', tag, sealed);
    await concerns.addSupport(1, tag);
    await deliveries.settle(`invitation/${roundId}/${personId}/web`, 'sent');
    await web.putMessage({ person: personId }, `${mark}-key-${number}`, { title: 'Hello', blocks: [] }, at);
    await web.putSecret({ hash: `${mark}-hash-${number}`, kind: 'link', personId, expiresAt: at });
    await comments.put({
      ...{ roundId: `round ${number}`, texts: [mark], deletesAt: at },
      readings: { union: { personId, released: [] } },
    });
  }
}, 60_000);

afterAll(() => database.close());

/** The columns of whose samples one holds a person, an account, a tag or a secret. */
async function columnsWithMarks(): Promise<readonly string[]> {
  const { rows } = await database.bullmqPool.query<{ column: string; values: string }>(
    `SELECT tablename || '.' || attname AS column, concat(most_common_vals::text, histogram_bounds::text) AS values
     FROM pg_stats WHERE schemaname = 'parley' ORDER BY 1`,
  );
  return rows
    .filter(({ values }) => marksInText.some((one) => values.includes(one)))
    .map(({ column }) => column);
}

test('the server takes no sample of a column that names a person or holds a tag or a secret', async () => {
  await database.bullmqPool.query('ANALYZE');
  expect(await columnsWithMarks()).toEqual([]);
});

test('the samples that a server took before are gone once it is brought up to date', async () => {
  const { bullmqPool: pool } = database;
  const folder = join(projectRoot(), 'adapters', 'postgres', 'migrations');
  const migration = await readFile(join(folder, '0006_no_samples_of_tags.sql'), 'utf8');
  const columns = [...migration.matchAll(/"parley"\."(\w+)"([^;]*)/g)].flatMap(([, table, actions]) =>
    [...(actions ?? '').matchAll(/"(\w+)" TYPE/g)].map(([, column]) => ({ table, column })),
  );
  for (const { table, column } of columns) {
    await pool.query(`ALTER TABLE parley.${table} ALTER COLUMN ${column} SET STATISTICS -1`);
  }
  await pool.query('ANALYZE');
  expect(await columnsWithMarks()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort());

  for (const statement of migration.split('--> statement-breakpoint')) await pool.query(statement);
  expect(await columnsWithMarks()).toEqual([]);
});
