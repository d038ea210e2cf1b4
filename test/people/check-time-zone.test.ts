import { expect, test } from 'vitest';
import { isTimeZone } from '../../src/people/check-time-zone.ts';

test.each(['Europe/London', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC'])(
  '%s is a zone',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each(['', '+01:00', 'Mars/Base', 'London', 'Europe/London '])('"%s" is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
