import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundBase, roundShare } from '../../src/results/round-share.ts';
import { intervalOf } from '../../src/results/share-interval.ts';

/** A base that may be published, and two counts within it. */
const counted = fc
  .integer({ min: 5, max: 5_000 })
  .chain((base) => fc.tuple(fc.nat({ max: base }), fc.nat({ max: base }), fc.constant(base)));

describe('a published share', () => {
  test.each([
    [0, 10, 0],
    [1, 10, 0],
    [2, 10, 20],
    [5, 10, 40],
    [3, 10, 20],
    [6, 10, 40],
    [8, 10, 60],
    [9, 10, 80],
    [10, 10, 80],
    [17, 29, 40],
    [1, 5, 0],
    [4, 5, 80],
  ])('%i of %i is told as a band of a fifth', (count, base, low) => {
    expect(roundShare(count, base)).toEqual({ kind: 'band', low, high: low + 20 });
  });

  test.each([
    [0, 30, { kind: 'rounded', percent: 10, end: 'atMost' }],
    [4, 30, { kind: 'rounded', percent: 10, end: 'atMost' }],
    [5, 30, { kind: 'rounded', percent: 20 }],
    [18, 40, { kind: 'rounded', percent: 50 }],
    [22, 40, { kind: 'rounded', percent: 50 }],
    [59, 75, { kind: 'rounded', percent: 80 }],
    [99, 99, { kind: 'rounded', percent: 90, end: 'atLeast' }],
  ])('%i of %i is told to the nearest 10%%, within 10 to 90', (count, base, share) => {
    expect(roundShare(count, base)).toEqual(share);
  });

  test.each([
    [0, 100, { kind: 'rounded', percent: 5, end: 'atMost' }],
    [64, 183, { kind: 'rounded', percent: 35 }],
    [183, 183, { kind: 'rounded', percent: 95, end: 'atLeast' }],
  ])('%i of %i is told to the nearest 5%%, within 5 to 95', (count, base, share) => {
    expect(roundShare(count, base)).toEqual(share);
  });

  test('is refused under five ballots, and for counts that cannot be', () => {
    expect(() => roundShare(2, 4)).toThrow(RangeError);
    expect(() => roundShare(2, 10.5)).toThrow(RangeError);
    expect(() => roundShare(-1, 10)).toThrow(RangeError);
    expect(() => roundShare(11, 10)).toThrow(RangeError);
    expect(() => roundShare(1.5, 10)).toThrow(RangeError);
  });

  test('of everybody looks like that of all but one, and of nobody like that of one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 5_000 }), (base) => {
        expect(roundShare(base, base)).toEqual(roundShare(base - 1, base));
        expect(roundShare(0, base)).toEqual(roundShare(1, base));
      }),
    ));

  test('tells nothing that the share of all the others does not tell', () =>
    fc.assert(
      fc.property(counted, ([count, other, base]) => {
        const alike = isDeepStrictEqual(roundShare(count, base), roundShare(other, base));
        const othersAlike = isDeepStrictEqual(roundShare(base - count, base), roundShare(base - other, base));
        expect(othersAlike).toBe(alike);
      }),
    ));

  test('is true: the real share lies within what the published one stands for', () =>
    fc.assert(
      fc.property(counted, ([count, , base]) => {
        const { low, high } = intervalOf(roundShare(count, base), base);
        expect((count * 100) / base).toBeGreaterThanOrEqual(low);
        expect((count * 100) / base).toBeLessThanOrEqual(high);
      }),
    ));

  test('is never smaller for a larger count', () =>
    fc.assert(
      fc.property(counted, ([one, other, base]) => {
        const less = intervalOf(roundShare(Math.min(one, other), base), base);
        const more = intervalOf(roundShare(Math.max(one, other), base), base);
        expect(less.low).toBeLessThanOrEqual(more.low);
        expect(less.high).toBeLessThanOrEqual(more.high);
      }),
    ));
});

test.each([
  [10, 10],
  [12, 10],
  [13, 15],
  [183, 185],
])('a team of %i ballots is published as about %i', (ballots, base) => {
  expect(roundBase(ballots)).toBe(base);
});
