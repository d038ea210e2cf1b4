import { describe, expect, test } from 'vitest';
import { judgeBetweenWeeks } from './between-weeks-attack.ts';
import { drawCurve, furthestFromPrediction, tolerance } from './difference-between-weeks.ts';
import { publishExactly, publishFiguresAsParley, publishRoundingBoundsUp } from './publish-figures.ts';

const steady = { others: 10, weeks: 2, steady: 1 };
const drawn = { trials: 2_000, seed: 9 };

describe('comparing weeks around the one in which somebody was absent', () => {
  test('gives as much away as the rounding says, and no more', () => {
    const points = drawCurve(publishFiguresAsParley, drawn, [
      steady,
      { others: 10, weeks: 8, steady: 0.9 },
      { others: 30, weeks: 2, steady: 0.9 },
      { others: 100, weeks: 2, steady: 1 },
    ]);

    expect(furthestFromPrediction(points)).toBeLessThanOrEqual(tolerance);
    expect(judgeBetweenWeeks(points).verdict).toBe('holds');
  });

  test('gives everything away where counts are exact and nobody else changes their answer, and that is seen', () => {
    const points = drawCurve(publishExactly, drawn, [steady]);

    expect(points).toMatchObject([{ published: 1, exact: 1 }]);
    expect(judgeBetweenWeeks(points).verdict).toBe('broken');
  });

  test('gives more away where both figures are rounded up on a bound, and that is seen', () => {
    const points = drawCurve(publishRoundingBoundsUp, drawn, [steady]);

    expect(judgeBetweenWeeks(points).verdict).toBe('broken');
  });

  test('is void where even exact figures give little away', () => {
    const points = drawCurve(publishFiguresAsParley, drawn, [{ others: 30, weeks: 2, steady: 0.9 }]);

    expect(judgeBetweenWeeks(points).verdict).toBe('void');
  });
});
