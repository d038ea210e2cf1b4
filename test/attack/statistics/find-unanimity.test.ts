import { describe, expect, test } from 'vitest';
import { findUnanimity } from './find-unanimity.ts';
import { publishExactly, publishFiguresAsParley, publishWithoutBandsAndEnds } from './publish-figures.ts';

/** Both ways of rounding in tens, and what K_min allows at the least. */
const sizes = [5, 6, 9, 10, 11, 20, 29, 30, 31, 60];

describe('a group that is of one mind', () => {
  test('cannot be told by its figures from one that is not', () => {
    expect(findUnanimity(publishFiguresAsParley, sizes)).toMatchObject({
      unanimous: 3 * sizes.length,
      told: 0,
      toldWhereAllTookSides: 0,
    });
  });

  test('is told by exact figures', () => {
    const found = findUnanimity(publishExactly, sizes);

    expect(found.told).toBe(found.unanimous);
  });

  test('is told by figures to the nearest 5%, were there no bands and no ends', () => {
    expect(findUnanimity(publishWithoutBandsAndEnds, sizes).told).toBeGreaterThan(0);
  });
});
