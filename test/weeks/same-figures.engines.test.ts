import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { simulateWeeks } from '../../src/main.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { newPostgresUrl, newRedisUrl } from '../engines/new-database.ts';

/** Weeks of forty synthetic people, as `parley simulate --json` prints them. */
async function figures(settings: Readonly<Record<string, string>>, { weeks, seed } = { weeks: 2, seed: 7 }) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-figures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const environment = readEnvironment({ PARLEY_DATA: folder, ...settings });
  const published = [];
  for await (const { summary } of simulateWeeks(environment, { staff: 40, weeks, seed })) {
    // Receipts come from sealing, which is random on purpose.
    const { receipts, ...rest } = summary;
    published.push({ ...rest, receipts: receipts.count });
  }
  return published;
}

it('the same seed gives the same published figures on all three combinations of engines, another one others', async () => {
  const embedded = await figures({});
  const onPostgres = await figures({ DATABASE_URL: await newPostgresUrl() });
  const onRedis = await figures({ DATABASE_URL: await newPostgresUrl(), REDIS_URL: await newRedisUrl() });

  expect(embedded.map(({ roundId }) => roundId)).toEqual(['2026-W35', '2026-W36']);
  expect(embedded.every((week) => (week.figures?.topics.length ?? 0) === 4)).toBe(true);
  expect(onPostgres).toEqual(embedded);
  expect(onRedis).toEqual(embedded);
  const [other] = await figures({ DATABASE_URL: await newPostgresUrl() }, { weeks: 1, seed: 8 });
  expect(other).not.toEqual(embedded[0]);
}, 180_000);
