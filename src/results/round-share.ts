import type { Share } from './share.ts';

/** No figure may stand on fewer ballots than this, whatever is configured. */
export const lowestMinimumGroup = 5;

/**
 * The share `count` of `base` ballots, rounded so that it cannot be traced to one person (DESIGN.md, "What may be
 * published", rule 4). Counts and bases are whole ballots.
 *
 * - base 5 to 29: one of five bands of a fifth each. A share on a bound belongs to the band above it, except that one
 *   ballot alone is always in the lowest band: of 5, nobody and one person must look alike, as four and all five do.
 * - base 30 to 99: to the nearest 10%, within 10–90%.
 * - base 100 and over: to the nearest 5%, within 5–95%.
 *
 * So the lowest and the highest figure always cover more than one count, and "nobody" or "everybody" is never told.
 *
 * @throws RangeError when the base is under 5 or the count is not between 0 and the base: a fault of the program.
 */
export function roundShare(count: number, base: number): Share {
  if (!Number.isInteger(base) || base < lowestMinimumGroup) {
    throw new RangeError(`A share needs a base of at least ${lowestMinimumGroup} ballots.`);
  }
  if (!Number.isInteger(count) || count < 0 || count > base) {
    throw new RangeError('A share counts between none and all of the ballots in its base.');
  }
  if (base < 30) {
    const band = count === 1 ? 0 : Math.min(4, Math.floor((count * 5) / base));
    return { kind: 'band', low: band * 20, high: band * 20 + 20 };
  }
  return clampedTo(base < 100 ? 10 : 5, count, base);
}

/** A team's base as it is published: ballots to the nearest 5. */
export function roundBase(ballots: number): number {
  return Math.round(ballots / 5) * 5;
}

function clampedTo(step: 5 | 10, count: number, base: number): Share {
  const percent = Math.round((count * 100) / base / step) * step;
  if (percent <= step) return { kind: 'rounded', percent: step, end: 'atMost' };
  if (percent >= 100 - step) return { kind: 'rounded', percent: 100 - step, end: 'atLeast' };
  return { kind: 'rounded', percent };
}
