import { expect, test } from 'vitest';
import { createBallotBook } from './ballot-book.ts';

test('a list with each person’s last acknowledged receipt has no fault', () => {
  const book = createBallotBook();
  book.acknowledged('p1', 'A');
  book.acknowledged('p1', 'B');
  book.acknowledged('p2', 'C');
  expect(book.judge(['B', 'C'], 2)).toEqual([]);
});

test('an acknowledged ballot that is missing is a fault', () => {
  const book = createBallotBook();
  book.acknowledged('p1', 'A');
  book.acknowledged('p2', 'B');
  expect(book.judge(['A'], 1)).toEqual(['An acknowledged ballot of p2 is missing.']);
});

test('a replaced ballot that was counted beside the new one is a fault', () => {
  const book = createBallotBook();
  book.acknowledged('p1', 'A');
  book.acknowledged('p1', 'B');
  expect(book.judge(['A', 'B'], 2)).toContain('A replaced ballot of p1 was counted (A).');
});

test('a ballot that nobody sent is a fault', () => {
  const book = createBallotBook();
  book.acknowledged('p1', 'A');
  expect(book.judge(['A', 'Z'], 2)).toHaveLength(1);
});

test('of a form whose answer never came, the ballot may be there or not', () => {
  const book = createBallotBook();
  book.acknowledged('p1', 'A');
  book.unanswered('p1');
  book.unanswered('p2');
  expect(book.judge(['A'], 1)).toEqual([]);
  expect(book.judge(['Y', 'Z'], 2)).toEqual([]);
  expect(book.judge([], 0)).toHaveLength(1);
  expect(book.judge(['X', 'Y', 'Z'], 3)).toHaveLength(1);
});
