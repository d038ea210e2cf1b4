import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, shuffled } from '../../src/sample/seeded-random.ts';

const draw = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random());
};

test('the same seed draws the same numbers, another seed others', () => {
  expect(draw(7, 20)).toEqual(draw(7, 20));
  expect(draw(7, 20)).not.toEqual(draw(8, 20));
});

test('every number is at least 0 and below 1, and they spread evenly', () => {
  const numbers = draw(7, 10_000);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(mean).toBeCloseTo(0.5, 1);
});

test('shuffling keeps every member once and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (members, seed) => {
      const before = [...members];
      const after = shuffled(members, createRandom(seed));
      expect(after.toSorted()).toEqual(members.toSorted());
      expect(members).toEqual(before);
    }),
  );
});
