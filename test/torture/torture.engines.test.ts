import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { newPostgresUrl, newRedisUrl } from '../engines/new-database.ts';
import { newFolder } from './start-engines.ts';
import { tormentOneWeek } from './torment-one-week.ts';

let folder: string;

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(() => rm(folder, { recursive: true }));

test('on PostgreSQL, a week killed in each of its steps asks everyone once, loses no ballot and publishes once', async () => {
  const databaseUrl = await newPostgresUrl(inject('postgresUrl'));
  const week = await tormentOneWeek({ folder, databaseUrl }, 12);
  expect(week.faults).toEqual([]);
  expect(week.kills).toHaveLength(5);
  expect(week.acknowledged).toBeGreaterThan(20);
}, 240_000);

test('on PostgreSQL and Redis, a week killed in its first three steps asks everyone once, loses no ballot and publishes once', async () => {
  const databaseUrl = await newPostgresUrl(inject('postgresUrl'));
  const redisUrl = await newRedisUrl(inject('redisUrl'));
  const week = await tormentOneWeek({ folder, databaseUrl, redisUrl }, 13, 3);
  expect(week.faults).toEqual([]);
  expect(week.kills).toHaveLength(3);
  expect(week.acknowledged).toBeGreaterThan(20);
}, 240_000);
