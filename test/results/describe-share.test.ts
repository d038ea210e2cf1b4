import { describe, expect, test } from 'vitest';
import {
  abbreviateShare,
  describeBothBases,
  describeShare,
  stateShare,
  stateShareOfAsked,
  unknownBounds,
} from '../../src/results/describe-share.ts';
import { roundShare } from '../../src/results/round-share.ts';
import { band, percent } from './a-summary.ts';

describe('a share in words', () => {
  test.each([
    [percent(35), 'about 35%', '35%', '35%'],
    [percent(10, 'atMost'), 'about 10% or less', '10% or less', '≤ 10%'],
    [percent(90, 'atLeast'), 'about 90% or more', '90% or more', '≥ 90%'],
    [band(60), 'between 60% and 80%', '60% to 80%', '60–80%'],
  ])('%o', (share, long, plain, short) => {
    expect([describeShare(share), stateShare(share), abbreviateShare(share)]).toEqual([long, plain, short]);
  });
});

describe('a share with both of its bases', () => {
  test('the vote that began it: 59 of the 75 who answered, of 250 asked', () => {
    expect(describeBothBases(roundShare(59, 75), 75, 250)).toBe(
      'about 80% of the 75 who answered; about 24% of all 250 asked; if everybody had answered, between 24% and 94%',
    );
  });

  test('a band stays a band', () => {
    expect(describeBothBases(band(60), 15, 20)).toBe(
      'between 60% and 80% of the 15 who answered; between 45% and 60% of all 20 asked; if everybody had answered, between 45% and 85%',
    );
  });

  test('at the lowest figure it may be that nobody thinks so', () => {
    expect(describeBothBases(percent(10, 'atMost'), 40, 100)).toBe(
      'about 10% or less of the 40 who answered; about 4% or less of all 100 asked; if everybody had answered, between 0% and 64%',
    );
  });

  test('at the highest figure it may be that everybody thinks so', () => {
    expect(describeBothBases(percent(90, 'atLeast'), 40, 100)).toBe(
      'about 90% or more of the 40 who answered; about 36% or more of all 100 asked; if everybody had answered, between 36% and 100%',
    );
  });

  test('nothing is unknown where everybody answered', () => {
    expect(describeBothBases(percent(50), 40, 40)).toBe(
      'about 50% of the 40 who answered, which is everybody',
    );
  });

  test('and each part is there alone, for a line with little room', () => {
    expect(stateShareOfAsked(band(60), 15, 20)).toBe('45% to 60%');
    expect(unknownBounds(percent(35), 183, 250)).toEqual({ low: 26, high: 52 });
  });
});
