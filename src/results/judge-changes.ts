import type { Share } from './share.ts';
import { intervalOf, middleOf } from './share-interval.ts';

/** One group's published share in one week. */
export interface PublishedFigure {
  readonly share: Share;
  /** The published base, in ballots. */
  readonly base: number;
  /** How many people were asked in this group; absent where that is not known exactly, as of a team (then nobody is taken as certain). */
  readonly asked?: number;
}

/** The same question in the same group, in two weeks. */
export interface Comparison {
  readonly earlier: PublishedFigure;
  readonly now: PublishedFigure;
}

export type JudgedChange = 'up' | 'down' | 'unclear';

/** Two-sided level of one comparison alone, and the share of false alarms allowed among those of one table. */
const significance = 0.05;

/**
 * Says "up" or "down" only where two published shares differ by more than chance would give at this turnout, taking all
 * comparisons of one table together (Benjamini–Hochberg, so that many teams do not produce many false alarms).
 *
 * Reads published figures only, so its verdicts tell nothing that these do not.
 *
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical
 * Society B 57 (1995), 289–300: with the p-values sorted, reject the first k for the largest k with p(k) ≤ k/m × 0.05.
 */
export function judgeChanges(comparisons: readonly Comparison[]): readonly JudgedChange[] {
  const sorted = comparisons.map(chanceOf).sort((left, right) => left - right);
  const limit = sorted.filter((p, index) => p <= ((index + 1) / sorted.length) * significance).at(-1) ?? -1;
  return comparisons.map((comparison) => {
    if (chanceOf(comparison) > limit) return 'unclear';
    return differenceOf(comparison) > 0 ? 'up' : 'down';
  });
}

/**
 * The chance (0 to 1) of a difference at least as large between two weeks in which nothing changed.
 *
 * z = (p₂ − p₁) / √(v₁ + v₂ + w₁²/12 + w₂²/12), two-sided, where for each week
 * v = p(1 − p)/n × (N − n)/(N − 1): the two-proportion test with the proportion p of both weeks together and the
 * finite-population correction (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, sections 2.6 and 3.2), and w is the
 * width of what the rounded share may stand for (the variance of a uniform error: W. F. Sheppard, Proceedings of the
 * London Mathematical Society s1-29, 1897). Shares whose ranges touch may be one ballot apart and are never a change.
 */
export function chanceOf(comparison: Comparison): number {
  const { earlier, now } = comparison;
  const [before, after] = [rangeOf(earlier), rangeOf(now)];
  if (before.low <= after.high && after.low <= before.high) return 1;
  const together =
    (earlier.base * middleOf(before) + now.base * middleOf(after)) / (100 * (earlier.base + now.base));
  const variance = [
    samplingVariance(together, earlier),
    samplingVariance(together, now),
    ((before.high - before.low) / 100) ** 2 / 12,
    ((after.high - after.low) / 100) ** 2 / 12,
  ].reduce((sum, part) => sum + part, 0);
  return twoSidedChance(Math.abs(differenceOf(comparison)) / 100 / Math.sqrt(variance));
}

function differenceOf({ earlier, now }: Comparison): number {
  return middleOf(rangeOf(now)) - middleOf(rangeOf(earlier));
}

function rangeOf(figure: PublishedFigure) {
  return intervalOf(figure.share, figure.base);
}

function samplingVariance(p: number, { base, asked }: PublishedFigure): number {
  const correction = asked === undefined ? 1 : Math.max(0, asked - base) / Math.max(1, asked - 1);
  return ((p * (1 - p)) / base) * correction;
}

/**
 * 2 × (1 − Φ(z)) for z ≥ 0, wrong by at most 1.5 × 10⁻⁷.
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), formula 7.1.26.
 */
function twoSidedChance(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce(
    (sum, coefficient) => sum * t + coefficient,
    0,
  );
  return polynomial * t * Math.exp(-x * x);
}
