import { expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { formatWeekTime, minuteOfWeek, parseWeekTime } from '../../src/survey/week-time.ts';
import { surveyWords } from '../../src/survey/words.ts';

test.each([
  ['Tuesday 10:00', { weekday: 'Tuesday', hour: 10, minute: 0 }],
  ['  sunday 9:05 ', { weekday: 'Sunday', hour: 9, minute: 5 }],
  ['MONDAY 23:59', { weekday: 'Monday', hour: 23, minute: 59 }],
])('"%s" is a moment of the week', (text, time) => {
  expect(parseWeekTime(text)).toEqual(time);
});

test.each([
  '',
  'Tuesday',
  '10:00',
  'Tuesday 24:00',
  'Tuesday 10:60',
  'Tuesday 10',
  'Tue 10:00',
  'Tuesday 10:00 pm',
])('"%s" is none', (text) => {
  expect(parseWeekTime(text)).toBeUndefined();
});

test('a moment is written with two digits', () => {
  expect(formatWeekTime({ weekday: 'Friday', hour: 9, minute: 5 })).toBe('Friday 09:05');
  expect(surveyWords(english).weekTime({ weekday: 'Friday', hour: 9, minute: 5 })).toBe('Friday 09:05');
});

test('the week is counted from Monday', () => {
  expect(minuteOfWeek({ weekday: 'Monday', hour: 0, minute: 0 })).toBe(0);
  expect(minuteOfWeek({ weekday: 'Sunday', hour: 23, minute: 59 })).toBe(7 * 24 * 60 - 1);
});
