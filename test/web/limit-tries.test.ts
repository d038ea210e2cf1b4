import { expect, it } from 'vitest';
import { createTryLimit } from '../../adapters/web/limit-tries.ts';

const clock = { time: 0, now: () => clock.time };

it('tries are counted for each key by itself, and forgiven when the time is over', () => {
  const limit = createTryLimit({ clock, most: 2, withinMs: 1000 });
  limit.count('a');
  limit.count('a');
  expect([limit.exhausted('a'), limit.exhausted('b')]).toEqual([true, false]);
  clock.time += 1000;
  expect(limit.exhausted('a')).toBe(false);
});

it('many keys do not fill the memory: the oldest is forgotten', () => {
  const limit = createTryLimit({ clock, most: 1, withinMs: 1000, capacity: 2 });
  limit.count('a');
  limit.count('b');
  limit.count('c');
  expect(['a', 'b', 'c'].map(limit.exhausted)).toEqual([false, true, true]);
});
