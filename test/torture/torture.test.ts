import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { newFolder } from './start-engines.ts';
import { tormentOneWeek } from './torment-one-week.ts';

test('on the embedded engines, a week killed in its first three steps asks everyone once, loses no ballot and publishes once', async () => {
  const folder = await newFolder();
  const week = await tormentOneWeek({ folder }, 11, 3);
  await rm(folder, { recursive: true });
  expect(week.faults).toEqual([]);
  expect(week.kills).toHaveLength(3);
  expect(week.acknowledged).toBeGreaterThan(20);
}, 240_000);
