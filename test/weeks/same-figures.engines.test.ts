import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { simulateWeeks } from '../../src/main.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { newPostgresUrl, newRedisUrl } from '../engines/new-database.ts';

/** Three weeks of forty synthetic people, as `parley simulate --json` prints them. */
async function figures(settings: Readonly<Record<string, string>>, seed = 7) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-figures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const environment = readEnvironment({ PARLEY_DATA: folder, ...settings });
  const weeks = [];
  for await (const { summary } of simulateWeeks(environment, { staff: 40, weeks: 3, seed })) {
    // Receipts come from sealing, which is random on purpose.
    const { receipts, ...rest } = summary;
    weeks.push({ ...rest, receipts: receipts.count });
  }
  return weeks;
}

it('the same seed gives the same published figures on all three combinations of engines', async () => {
  const embedded = await figures({});
  const onPostgres = await figures({ DATABASE_URL: await newPostgresUrl() });
  const onRedis = await figures({ DATABASE_URL: await newPostgresUrl(), REDIS_URL: await newRedisUrl() });

  expect(embedded.map(({ roundId }) => roundId)).toEqual(['2026-W35', '2026-W36', '2026-W37']);
  expect(embedded.every((week) => (week.figures?.topics.length ?? 0) === 4)).toBe(true);
  expect(onPostgres).toEqual(embedded);
  expect(onRedis).toEqual(embedded);
}, 180_000);

it('another seed gives other figures', async () => {
  const one = await figures({ DATABASE_URL: await newPostgresUrl() }, 7);
  const other = await figures({ DATABASE_URL: await newPostgresUrl() }, 8);
  expect(other).not.toEqual(one);
}, 180_000);
