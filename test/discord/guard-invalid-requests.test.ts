import { expect, test } from 'vitest';
import { createInvalidRequestGuard } from '../../adapters/discord/guard-invalid-requests.ts';
import type { Clock } from '../../src/ports/clock.ts';

const minute = 60_000;

function setUp(most: number) {
  const time = { now: 0 };
  const clock: Clock = { now: () => time.now };
  return { time, guard: createInvalidRequestGuard(clock, most) };
}

test('refusals up to the limit hold nothing back', () => {
  const { guard } = setUp(3);
  guard.note(403, null);
  guard.note(404, null);
  expect(guard.pauseMs()).toBe(0);
});

test('at the limit, everything waits until the oldest refusal is ten minutes old', () => {
  const { guard, time } = setUp(3);
  guard.note(403, null);
  time.now = minute;
  guard.note(401, null);
  guard.note(429, 'user');
  expect(guard.pauseMs()).toBe(9 * minute);
  time.now = 10 * minute;
  expect(guard.pauseMs()).toBe(0);
  expect(guard.count()).toBe(2);
});

test('what Discord does not hold against one is not counted', () => {
  const { guard } = setUp(1);
  guard.note(429, 'shared');
  guard.note(400, null);
  guard.note(200, null);
  expect(guard.count()).toBe(0);
});

test('a thousand closed direct messages in ten minutes are a tenth of what Discord shuts an address out for', () => {
  const guard = createInvalidRequestGuard({ now: () => 0 });
  Array.from({ length: 999 }, () => guard.note(403, null));
  expect(guard.pauseMs()).toBe(0);
  guard.note(403, null);
  expect(guard.pauseMs()).toBe(10 * minute);
});
