import { describe, expect, test } from 'vitest';
import { drawCurve, furthestFromPrediction, tolerance } from './difference-between-weeks.ts';
import { publishExactly, publishFiguresAsParley } from './publish-figures.ts';

const worlds = [
  { others: 10, weeks: 2, steady: 1 },
  { others: 10, weeks: 8, steady: 0.9 },
  { others: 30, weeks: 2, steady: 0.9 },
  { others: 100, weeks: 8, steady: 1 },
];
const drawn = { trials: 2_500, seed: 9 };

describe('comparing weeks around the one in which somebody was absent', () => {
  test('gives as much away as the rounding says, and no more', () => {
    const points = drawCurve(publishFiguresAsParley, drawn, worlds);

    expect(furthestFromPrediction(points)).toBeLessThanOrEqual(tolerance);
  });

  test('gives everything away where counts are exact and nobody else changes their answer', () => {
    const [point] = drawCurve(publishExactly, drawn, worlds);

    expect(point).toMatchObject({ published: 1, exact: 1 });
  });

  test('does not pass for rounded where it is not', () => {
    const points = drawCurve(publishExactly, drawn, worlds);

    expect(furthestFromPrediction(points)).toBeGreaterThan(tolerance);
  });
});
