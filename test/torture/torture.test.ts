import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { newFolder } from './start-engines.ts';
import { tormentOneWeek } from './torment-one-week.ts';

test('on the embedded engines, a week killed in each of its steps asks everyone once, loses no ballot and publishes once', async () => {
  const folder = await newFolder();
  const week = await tormentOneWeek({ folder }, 11);
  await rm(folder, { recursive: true });
  expect(week.faults).toEqual([]);
  expect(week.kills).toHaveLength(5);
  expect(week.acknowledged).toBeGreaterThan(20);
}, 240_000);
