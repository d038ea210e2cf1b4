import { expect, test } from 'vitest';
import { selectComments } from '../../src/dispute/kept-comments.ts';

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
