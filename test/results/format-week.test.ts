import { expect, test } from 'vitest';
import { formatDayAndMonth, formatShortDay, formatWeek } from '../../src/results/format-week.ts';

test('a week is named after its Monday, in as many letters as there is room for', () => {
  expect([formatWeek('2026-11-23'), formatDayAndMonth('2026-11-23'), formatShortDay('2026-11-23')]).toEqual([
    '23 November 2026',
    '23 November',
    '23 Nov',
  ]);
});

test('every short month has three letters', () => {
  expect([formatShortDay('2026-05-04'), formatShortDay('2026-09-07')]).toEqual(['4 May', '7 Sep']);
});
