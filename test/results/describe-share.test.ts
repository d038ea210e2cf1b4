import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import {
  abbreviateShare,
  describeBothBases,
  describeShare,
  stateShare,
  stateShareOfAsked,
  unknownBounds,
} from '../../src/results/describe-share.ts';
import { publishBase, roundShare } from '../../src/results/round-share.ts';
import { band, percent } from './a-summary.ts';

describe('a share in words', () => {
  test.each([
    [percent(35), 'about 35%', '35%', '35%'],
    [percent(10, 'atMost'), '15% or less', '15% or less', '≤ 15%'],
    [percent(90, 'atLeast'), '85% or more', '85% or more', '≥ 85%'],
    [percent(5, 'atMost'), '8% or less', '8% or less', '≤ 8%'],
    [percent(95, 'atLeast'), '92% or more', '92% or more', '≥ 92%'],
    [band(60), 'between 60% and 80%', '60% to 80%', '60–80%'],
  ])('%o', (share, long, plain, short) => {
    expect([describeShare(share, english), stateShare(share, english), abbreviateShare(share)]).toEqual([
      long,
      plain,
      short,
    ]);
  });

  test('43 of 50 are no "90% or more", nor 5 of 40 "10% or less", nor 7 of 100 "5% or less"', () => {
    expect(stateShare(roundShare(43, 50), english)).toBe('85% or more');
    expect(stateShare(roundShare(5, 40), english)).toBe('15% or less');
    expect(stateShare(roundShare(7, 100), english)).toBe('8% or less');
  });

  test('is true of the organisation, of those who answered and of all who were asked', () =>
    fc.assert(
      fc.property(counted, ({ count, answered, asked }) => {
        const share = roundShare(count, answered);
        expectWithin((count * 100) / answered, stateShare(share, english), 5);
        expectWithin((count * 100) / answered, describeShare(share, english), 5);
        expectWithin((count * 100) / answered, abbreviateShare(share), 5);
        // The nearest whole percent of a figure that is itself up to 5 away.
        expectWithin((count * 100) / asked, stateShareOfAsked(share, answered, asked, english), 5.5);
      }),
    ));

  test('is true of a team, whose own base is rounded', () =>
    fc.assert(
      fc.property(counted, ({ count, answered, asked }) => {
        const share = roundShare(count, answered, publishBase(answered, asked).fewest);
        expectWithin((count * 100) / answered, stateShare(share, english), 5);
      }),
    ));
});

describe('a share with both of its bases', () => {
  test('the vote that began it: 59 of the 75 who answered, of 250 asked', () => {
    expect(describeBothBases(roundShare(59, 75), 75, 250, english)).toBe(
      'about 80% of the 75 who answered; about 24% of all 250 asked; if everybody had answered, between 22% and 96%',
    );
  });

  test('a band stays a band', () => {
    expect(describeBothBases(band(60), 15, 20, english)).toBe(
      'between 60% and 80% of the 15 who answered; between 45% and 60% of all 20 asked; if everybody had answered, between 45% and 85%',
    );
  });

  test('at the lowest figure it may be that nobody thinks so', () => {
    expect(describeBothBases(percent(10, 'atMost'), 40, 100, english)).toBe(
      '15% or less of the 40 who answered; 6% or less of all 100 asked; if everybody had answered, between 0% and 66%',
    );
  });

  test('at the highest figure it may be that everybody thinks so', () => {
    expect(describeBothBases(percent(90, 'atLeast'), 40, 100, english)).toBe(
      '85% or more of the 40 who answered; 34% or more of all 100 asked; if everybody had answered, between 34% and 100%',
    );
  });

  test('nothing is unknown where everybody answered', () => {
    expect(describeBothBases(percent(50), 40, 40, english)).toBe(
      'about 50% of the 40 who answered, which is everybody',
    );
  });

  test('and each part is there alone, for a line with little room', () => {
    expect(stateShareOfAsked(band(60), 15, 20, english)).toBe('45% to 60%');
    // 40.9% to 54.5%: bounds are rounded outwards, so that they stay true.
    expect(stateShareOfAsked(band(60), 15, 22, english)).toBe('40% to 55%');
    expect(unknownBounds(percent(35), 183, 250)).toEqual({ low: 23, high: 55 });
  });

  test('what is unknown allows for the rounding: 84 of 99 are told as 80%, and are 84% or 85% of 100', () => {
    expect(unknownBounds(roundShare(84, 99), 99, 100)).toEqual({ low: 74, high: 86 });
  });

  test('whatever the others would have said lies within the bounds', () =>
    fc.assert(
      fc.property(counted, ({ count, answered, asked }) => {
        const { low, high } = unknownBounds(roundShare(count, answered), answered, asked);
        expect(low).toBeLessThanOrEqual((count * 100) / asked);
        expect(high).toBeGreaterThanOrEqual(((count + asked - answered) * 100) / asked);
        expect([low, high]).toEqual([Math.max(0, low), Math.min(100, high)]);
      }),
    ));
});

/** A count among those who answered, and how many were asked. */
const counted = fc.integer({ min: 5, max: 2_000 }).chain((answered) =>
  fc.record({
    count: fc.nat({ max: answered }),
    answered: fc.constant(answered),
    asked: fc.integer({ min: answered, max: 4_000 }),
  }),
);

/** A bound in the words holds as it stands; one figure alone is the nearest, at most `half` percent away. */
function expectWithin(real: number, words: string, half: number) {
  const [first = Number.NaN, last = first] = (words.match(/\d+/g) ?? []).map(Number);
  const nearest = first === last ? half : 0;
  expect(real).toBeGreaterThanOrEqual(
    /less|≤/.test(words) ? 0 : first - (/more|≥/.test(words) ? 0 : nearest),
  );
  expect(real).toBeLessThanOrEqual(/more|≥/.test(words) ? 100 : last + (/less|≤/.test(words) ? 0 : nearest));
}
