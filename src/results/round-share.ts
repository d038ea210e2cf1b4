import type { Share } from './share.ts';

/** No figure may stand on fewer ballots than this, whatever is configured. */
export const lowestMinimumGroup = 5;

/**
 * The share `count` of `base` ballots, rounded so that it cannot be traced to one person (DESIGN.md, "What may be
 * published", rule 4). Counts and bases are whole ballots.
 *
 * - base 5 to 29: one of five bands of a fifth each; one ballot alone is always in the lowest, and all but one in the
 *   highest: of 5, nobody and one person must look alike, as four and all five do.
 * - base 30 to 99: to the nearest 10%, within 10–90%.
 * - base 100 and over: to the nearest 5%, within 5–95%.
 *
 * So the lowest and the highest figure always cover more than one count, and "nobody" or "everybody" is never told.
 * What lies on a bound goes to the side of the middle, so that a share and what is left of it are rounded alike. Were
 * both rounded up, the favourable and the unfavourable share together would tell the exact count at each bound, and
 * two weeks more of one person's answer (see the attack "differencing between weeks").
 *
 * @param fewest the fewest ballots that the base may stand for as it is published: the steps are chosen by it, so that
 *   they tell no more about the turnout than the base does.
 * @throws RangeError when the base is under 5 or the count is not between 0 and the base: a fault of the program.
 */
export function roundShare(count: number, base: number, fewest = base): Share {
  if (!Number.isInteger(base) || base < lowestMinimumGroup) {
    throw new RangeError(`A share needs a base of at least ${lowestMinimumGroup} ballots.`);
  }
  if (!Number.isInteger(count) || count < 0 || count > base) {
    throw new RangeError('A share counts between none and all of the ballots in its base.');
  }
  const rounded = roundLowerHalf(Math.min(count, base - count), base, fewest);
  return count * 2 > base ? mirrored(rounded) : rounded;
}

/** A count of ballots to the nearest 5. */
export function roundBase(ballots: number): number {
  return Math.round(ballots / 5) * 5;
}

/**
 * A team's base as it is published: ballots to the nearest 5, but never more than were asked, which the roster tells: 23
 * of 23 would else be the only turnout that is published as 25. `fewest` is the least that it stands for.
 */
export function publishBase(
  ballots: number,
  asked: number,
): { readonly base: number; readonly fewest: number } {
  const base = Math.min(roundBase(ballots), Math.floor(asked / 5) * 5);
  return { base, fewest: base - 2 };
}

/** Of a count of at most half the base. */
function roundLowerHalf(count: number, base: number, fewest: number): Share {
  if (fewest < 30) {
    const low = count === 1 ? 0 : Math.floor((count * 5) / base) * 20;
    return { kind: 'band', low, high: low + 20 };
  }
  const step = fewest < 100 ? 10 : 5;
  const percent = Math.round((count * 100) / base / step) * step;
  return percent <= step ? { kind: 'rounded', percent: step, end: 'atMost' } : { kind: 'rounded', percent };
}

/** The share of all the others. */
function mirrored(share: Share): Share {
  if (share.kind === 'band') return { kind: 'band', low: 100 - share.high, high: 100 - share.low };
  const percent = 100 - share.percent;
  return share.end === undefined
    ? { kind: 'rounded', percent }
    : { kind: 'rounded', percent, end: 'atLeast' };
}
