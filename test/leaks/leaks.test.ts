import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { leakEverywhere } from './leak-everywhere.ts';
import { type Leak, type LivedWeek, liveAWeek } from './live-a-week.ts';
import { readFiles, readRows } from './read-places.ts';
import { countBallotTraces, type Place, searchForLeaks } from './search-for-leaks.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-leaks-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Lives a week on PGlite in a folder, and gathers all that it left behind. */
async function liveOnPglite(
  leak?: Leak,
): Promise<{ readonly week: LivedWeek; readonly places: readonly Place[] }> {
  const directory = join(folder, 'database');
  const database = await openPglite(directory);
  const since = Date.now();
  const week = await liveAWeek({ database }, leak);
  const rows = await readRows(database.bullmqPool);
  const vault = await readFiles(week.vaultFolder, 0);
  await week.stop();
  return { week, places: [...rows, ...(await readFiles(directory, since)), ...vault, ...week.log] };
}

test('after a published week on PGlite no answer is anywhere, and no person beside a ballot', async () => {
  const { week, places } = await liveOnPglite();
  expect(searchForLeaks(week.planted, places)).toEqual([]);
  expect(await readFiles(week.vaultFolder, 0).catch(() => [])).toEqual([]);
  expect(week.linesOfAnswering).toEqual([]);
  // The log of the database still shows the sealed bytes, so the search did see where ballots had been.
  expect(countBallotTraces(week.planted, places)).toBe(16);
}, 240_000);

test('the search finds an answer in a job, a table, the log and the vault, and a person beside a tag or a receipt', async () => {
  const { week, places } = await liveOnPglite(leakEverywhere);
  const leaks = searchForLeaks(week.planted, places).join('\n');
  expect(leaks).toMatch(/An answer is in table bullmq\./);
  expect(leaks).toMatch(/An answer is in table parley\.setting/);
  expect(leaks).toMatch(/An answer is in .*pg_wal/);
  expect(leaks).toMatch(/An answer is in the log/);
  expect(leaks).toMatch(/An answer is in .*\.notes/);
  expect(leaks).toMatch(/Person qzx100vkj is beside a ballot in table parley\.delivery/);
  expect(leaks).toMatch(/Person qzx101vkj is beside a ballot in the log/);
  expect(leaks).toMatch(/Person qzx102vkj is beside a ballot in .*pg_wal/);
}, 240_000);
