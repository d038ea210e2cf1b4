import { describe, expect, test } from 'vitest';
import { chanceOf, judgeChanges, type PublishedFigure } from '../../src/results/judge-changes.ts';
import { band, percent } from './a-summary.ts';

const figure = (value: number, base: number, asked?: number): PublishedFigure => ({
  share: percent(value),
  base,
  ...(asked === undefined ? {} : { asked }),
});

describe('whether a change is one', () => {
  test('a clear rise is "up" and a clear fall is "down"', () => {
    const [low, high] = [figure(35, 183, 250), figure(60, 183, 250)];

    expect(judgeChanges([{ earlier: low, now: high }])).toEqual(['up']);
    expect(judgeChanges([{ earlier: high, now: low }])).toEqual(['down']);
  });

  test('the same figure, or the next step of rounding, is no clear change', () => {
    const steps = [35, 40].map((value) => ({ earlier: figure(35, 240, 250), now: figure(value, 240, 250) }));

    expect(judgeChanges(steps)).toEqual(['unclear', 'unclear']);
  });

  test('neighbouring bands may be one ballot apart, even where everybody answered', () => {
    const earlier = { share: band(20), base: 20, asked: 20 };

    expect(judgeChanges([{ earlier, now: { share: band(40), base: 20, asked: 20 } }])).toEqual(['unclear']);
    expect(judgeChanges([{ earlier, now: { share: band(80), base: 20, asked: 20 } }])).toEqual(['up']);
  });

  test('the same two figures say more when nearly everybody answered', () => {
    const few = { earlier: figure(40, 50, 2_000), now: figure(60, 50, 2_000) };
    const nearlyAll = { earlier: figure(40, 50, 52), now: figure(60, 50, 52) };

    expect(chanceOf(nearlyAll)).toBeLessThan(chanceOf(few));
    expect(judgeChanges([nearlyAll, few])).toEqual(['up', 'unclear']);
  });

  test('where it is not known how many were asked, nobody is taken as certain', () => {
    const unknown = { earlier: figure(40, 60), now: figure(60, 60) };
    const many = { earlier: figure(40, 60, 1_000_000), now: figure(60, 60, 1_000_000) };

    expect(chanceOf(unknown)).toBeCloseTo(chanceOf(many), 4);
  });

  test('the chance is that of the formula, reckoned by hand', () => {
    // p = 0.475, v = 0.475 × 0.525 / 183 × 67/249 = 0.000366679 for each week, w²/12 = 0.05²/12 = 0.000208333 each;
    // z = 0.15 / √0.001150024 = 4.4232, and 2 × (1 − Φ(4.4232)) = 0.00000973.
    const chance = chanceOf({ earlier: figure(40, 183, 250), now: figure(55, 183, 250) });

    expect(chance).toBeGreaterThan(0.0000092);
    expect(chance).toBeLessThan(0.0000103);
  });

  test('a rise that would count alone does not count as one of twenty comparisons', () => {
    const rise = { earlier: figure(40, 60), now: figure(60, 60) };
    const clear = { earlier: figure(40, 150), now: figure(60, 150) };
    const still = { earlier: figure(40, 60), now: figure(40, 60) };
    const nineteen = Array.from({ length: 19 }, () => still);

    expect(judgeChanges([rise])).toEqual(['up']);
    expect(judgeChanges([rise, ...nineteen])).toEqual(Array.from({ length: 20 }, () => 'unclear'));
    expect(judgeChanges([clear, ...nineteen])[0]).toBe('up');
  });

  test('with nothing to compare there is nothing to say', () => {
    expect(judgeChanges([])).toEqual([]);
  });

  test('a figure at an end may stand for everything beyond it', () => {
    const lowest = { share: percent(10, 'atMost'), base: 60, asked: 60 };
    const highest = { share: percent(90, 'atLeast'), base: 60, asked: 60 };

    expect(judgeChanges([{ earlier: lowest, now: highest }])).toEqual(['up']);
  });

  test('two weeks of one person each, if they were ever published, are not divided by nothing', () => {
    expect(chanceOf({ earlier: figure(40, 1, 1), now: figure(60, 1, 1) })).toBeLessThan(1);
  });
});
