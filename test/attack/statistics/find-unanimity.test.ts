import { describe, expect, test } from 'vitest';
import { findUnanimity } from './find-unanimity.ts';
import { publishExactly, publishFiguresAsParley, publishWithoutBandsAndEnds } from './publish-figures.ts';
import { judgeUnanimity } from './unanimity-attack.ts';

/** All three ways of rounding, and what K_min allows at the least. */
const sizes = [5, 6, 9, 10, 11, 20, 29, 30, 31, 101];
const naive = findUnanimity(publishExactly, sizes);

describe('a group that is of one mind', () => {
  test('cannot be told by its figures from one that is not', () => {
    const parley = findUnanimity(publishFiguresAsParley, sizes);

    expect(parley).toMatchObject({ unanimous: 3 * sizes.length, told: 0, toldWhereAllTookSides: 0 });
    expect(judgeUnanimity(naive, parley, sizes.length).verdict).toBe('holds');
  });

  test('is told by exact figures', () => {
    expect(naive.told).toBe(naive.unanimous);
  });

  test('is told by figures to the nearest 5%, were there no bands and no ends', () => {
    const mutant = findUnanimity(publishWithoutBandsAndEnds, sizes);

    expect(judgeUnanimity(naive, mutant, sizes.length).verdict).toBe('broken');
  });
});
