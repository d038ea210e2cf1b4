import { describe, expect, test } from 'vitest';
import { createLanguage, defineWords, translate } from '../../src/language/language.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { command, written } from '../../src/language/sentence-parts.ts';
import { pseudo } from './pseudo-language.ts';

const concernWords = defineWords(({ text, plural, and }) => ({
  raised: (label: string) => text`Raised: ${written(label)}.`,
  days: (count: number) => plural(count, { one: text`${count} day`, other: text`${count} days` }),
  both: and([text`leaders`, text`reps`, text`staff`]),
  list: text`Send ${command('/concern list')}.`,
}));

describe('words', () => {
  test('are made of facts, in English unless a language has its own', () => {
    const words = concernWords(english);
    expect(words.raised('Lifts')).toBe('Raised: Lifts.');
    expect([words.days(1), words.days(2), words.days(1200)]).toEqual(['1 day', '2 days', '1200 days']);
    expect(words.both).toBe('leaders, reps and staff');
  });

  test('of another language follow its own rules for how many', () => {
    const welsh = createLanguage('cy', [
      translate(concernWords, ({ text, plural, and }) => ({
        raised: (label) => text`Codwyd: ${written(label)}.`,
        days: (count) =>
          plural(count, {
            two: text`${count} ddiwrnod`,
            few: text`${count} diwrnod (few)`,
            other: text`${count} diwrnod`,
          }),
        both: and([text`arweinwyr`]),
        list: text`Anfonwch ${command('/concern list')}.`,
      })),
    ]);
    const words = concernWords(welsh);
    expect([words.days(2), words.days(3), words.days(9)]).toEqual([
      '2 ddiwrnod',
      '3 diwrnod (few)',
      '9 diwrnod',
    ]);
  });

  test('in the pseudo-language keep no plain letter but those of what stands as it is', () => {
    const words = concernWords(pseudo);
    expect(words.list).toBe('⟦Şḗƞḓ ẋẋ/concern list.ẋ⟧');
    expect(`${words.raised('')}${words.days(3)}${words.both}${pseudo.day('2026-11-23')}`).not.toMatch(
      /[A-Za-z]/,
    );
  });
});

describe('dates', () => {
  test('are written as the language writes them', () => {
    expect(english.day('2026-11-23')).toBe('23 November 2026');
    expect(english.shortDay('2026-11-23')).toBe('23 Nov');
    expect(english.month('2026-11-01')).toBe('November 2026');
    expect(english.weekday(0)).toBe('Monday');
    expect(english.moment('2026-11-27T17:00:00.000Z', 'Europe/London')).toBe('Friday 27 November, 17:00');
    expect(createLanguage('de').day('2026-11-23')).toBe('23. November 2026');
  });
});

describe('the language of a reader', () => {
  const languages = createLanguages(pseudo, [english]);

  test('is the one that their app asks for, in whichever form it does', () => {
    expect(languages.find('en').code).toBe('en-GB');
    expect(languages.find('en_US').code).toBe('en-GB');
    expect(languages.find('en-US,en;q=0.9,de;q=0.8').code).toBe('en-GB');
  });

  test('is the organisation’s where none is asked for, or one that is not there', () => {
    expect(languages.find(undefined).code).toBe('qps');
    expect(languages.find('').code).toBe('qps');
    expect(languages.find('tlh').code).toBe('qps');
  });
});

test('what a language does not have is said in its fallback, with the plurals, lists and dates of that one', () => {
  const german = createLanguage('de', [], english);
  const words = concernWords(german);
  expect(words.both).toBe('leaders, reps and staff');
  expect(words.days(2)).toBe('2 days');
});
