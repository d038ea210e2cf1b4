import { describe, expect, test } from 'vitest';
import {
  decideComment,
  enterQuotations,
  enterReader,
  type KeptComments,
  type ReadingSide,
  readBy,
  releasedByBoth,
  selectComments,
} from '../../src/dispute/kept-comments.ts';
import { RefusedError } from '../../src/errors/parley-error.ts';
import { entriesOf } from './some-entries.ts';

const nobody = new Set<string>();
const comments = (count: number) => Array.from({ length: count }, () => 'We are tired.');

test.each([
  [30, 20, 20],
  [29, 20, 0],
  [30, 19, 0],
  [500, 19, 0],
  [5000, 3000, 1000],
])('of %i ballots with %i comments, %i are kept', (ballots, written, kept) => {
  expect(selectComments(ballots, [...comments(written), '', '  '], nobody)).toHaveLength(kept);
});

test('a comment of which nothing is left is not kept', () => {
  expect(selectComments(30, [...comments(19), 'Okonkwo 12'], nobody)).toHaveLength(19);
});

test('the order is drawn by lot: what was first may stand anywhere', () => {
  const written = ['I said so.', ...comments(29)];
  const places = new Set(
    Array.from({ length: 100 }, () => selectComments(30, written, nobody).indexOf('I said so.')),
  );
  expect(places.size).toBeGreaterThan(10);
});

const roundId = '2026-W48';
const unread: KeptComments = {
  roundId,
  texts: ['We are tired.', 'We were not told.', 'It is too loud.'],
  deletesAt: '2026-12-11T17:00:00.000Z',
  readings: {},
};
const read = readBy(readBy(unread, 'union', 'rep'), 'leadership', 'leader');
const release = (kept: KeptComments, side: ReadingSide, ...numbers: readonly number[]) =>
  numbers.reduce(
    (before, number) => decideComment(before, side, side === 'union' ? 'rep' : 'leader', number, true),
    kept,
  );

describe('the comments of a week', () => {
  test('have one reader on each side: whoever opened them first, however often', () => {
    expect(readBy(read, 'union', 'rep')).toBe(read);
    expect(() => readBy(read, 'union', 'rep-2')).toThrow(RefusedError);
    expect(() => decideComment(read, 'union', 'rep-2', 1, true)).toThrow(RefusedError);
    expect(() => decideComment(unread, 'union', 'rep', 1, true)).toThrow(RefusedError);
    expect(() => decideComment(read, 'union', 'rep', 4, true)).toThrow(RefusedError);
    expect(release(read, 'union', 3).readings.union?.released).toEqual([3]);
  });

  test('may be quoted where both sides have released them, and no other', () => {
    const both = release(release(read, 'union', 3, 1, 1), 'leadership', 2, 3);
    expect(both.readings.union?.released).toEqual([1, 3]);
    expect(releasedByBoth(both)).toEqual([3]);
    expect(releasedByBoth(release(read, 'union', 1))).toEqual([]);
    expect(releasedByBoth(release(read, 'leadership', 1))).toEqual([]);
  });

  test('can be held back again, until the other side has released the same one', () => {
    const one = release(read, 'union', 1, 2);
    expect(decideComment(one, 'union', 'rep', 1, false).readings.union?.released).toEqual([2]);
    const both = release(one, 'leadership', 1);
    expect(() => decideComment(both, 'union', 'rep', 1, false)).toThrow(RefusedError);
    expect(decideComment(both, 'union', 'rep', 2, false).readings.union?.released).toEqual([1]);
  });
});

describe('the register', () => {
  test('says once for each side and each week that somebody reads the comments', () => {
    const entries = entriesOf(enterReader([], 'union', roundId));
    expect(enterReader(entries, 'union', roundId)).toEqual([]);
    expect(enterReader(entries, 'leadership', roundId)).toMatchObject([
      { by: { side: 'leadership' }, subject: 2, data: { roundId } },
    ]);
    expect(enterReader(entries, 'union', '2026-W49')).toMatchObject([{ data: { roundId: '2026-W49' } }]);
  });

  test('has each quotation once, whatever is released afterwards and whatever was quoted in another week', () => {
    const one = release(release(read, 'union', 2), 'leadership', 2);
    const entries = entriesOf(enterReader([], 'union', roundId), enterQuotations([], one));
    const more = release(release(one, 'union', 1, 3), 'leadership', 1, 3);
    expect(enterQuotations([], one)).toMatchObject([{ data: { comment: 2, text: 'We were not told.' } }]);
    expect(enterQuotations(entries, one)).toEqual([]);
    expect(
      enterQuotations(entries, more).map(({ subject, data }) => [subject, data.comment, data.text]),
    ).toEqual([
      [2, 1, 'We are tired.'],
      [3, 3, 'It is too loud.'],
    ]);
    expect(enterQuotations(entries, { ...one, roundId: '2026-W49' })).toHaveLength(1);
  });
});
