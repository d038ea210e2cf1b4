import type { Share } from './share.ts';
import { endInterval, intervalOf } from './share-interval.ts';

/** `about 35%`, `15% or less`, `85% or more`, `between 60% and 80%`. */
export function describeShare(share: Share): string {
  return describeRange(rangeOf(share));
}

/** The same where "about" has been said once for all: `35%`, `15% or less`, `60% to 80%`. */
export function stateShare(share: Share): string {
  return stateRange(rangeOf(share));
}

/** The same in a few characters, for a picture's label and for lists: `35%`, `≤ 15%`, `≥ 85%`, `60–80%`. */
export function abbreviateShare(share: Share): string {
  if (share.kind === 'band') return `${share.low}–${share.high}%`;
  if (share.end === undefined) return `${share.percent}%`;
  const { low, high } = endInterval(share.percent, share.end);
  return share.end === 'atMost' ? `≤ ${Math.ceil(high)}%` : `≥ ${Math.floor(low)}%`;
}

/**
 * A share beside both of its bases, and beside what nobody can know because some did not answer:
 * `about 80% of the 75 who answered; about 24% of all 250 asked; if everybody had answered, between 22% and 96%`.
 *
 * Reckoned from the published share alone, so it tells nothing beyond it. `answered` and `asked` are people, answered
 * being at most asked and over 0. The last two figures suppose that all, or none, of those who did not answer would
 * have said the same (the "worst case" bounds of C. F. Manski, Partial Identification of Probability Distributions,
 * 2003, chapter 1), and allow for the rounding of the share.
 */
export function describeBothBases(share: Share, answered: number, asked: number): string {
  const ofAnswered = `${describeShare(share)} of the ${answered} who answered`;
  if (answered >= asked) return `${ofAnswered}, which is everybody`;
  const bounds = unknownBounds(share, answered, asked);
  return [
    ofAnswered,
    `${describeRange(ofAsked(share, answered, asked))} of all ${asked} asked`,
    `if everybody had answered, between ${bounds.low}% and ${bounds.high}%`,
  ].join('; ');
}

/** The same ballots as a share of everyone who was asked, without "about": `24%`, `45% to 60%`. */
export function stateShareOfAsked(share: Share, answered: number, asked: number): string {
  return stateRange(ofAsked(share, answered, asked));
}

/**
 * The least and the most, in whole percent of all asked, that the share could have been had everybody answered: of all
 * that the rounded share may stand for, and rounded outwards.
 */
export function unknownBounds(
  share: Share,
  answered: number,
  asked: number,
): { readonly low: number; readonly high: number } {
  const { low, high } = intervalOf(share, answered);
  return {
    low: Math.floor((low * answered) / asked),
    high: Math.ceil((high * answered + 100 * (asked - answered)) / asked),
  };
}

/** In percent, not yet whole: one figure, where it is the nearest, and else two bounds that are true. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly end?: 'atMost' | 'atLeast';
}

function rangeOf(share: Share): Range {
  if (share.kind === 'band') return { low: share.low, high: share.high };
  const { percent, end } = share;
  return end === undefined ? { low: percent, high: percent } : { ...endInterval(percent, end), end };
}

function ofAsked(share: Share, answered: number, asked: number): Range {
  const range = rangeOf(share);
  return { ...range, low: (range.low * answered) / asked, high: (range.high * answered) / asked };
}

function describeRange(range: Range): string {
  const stated = stateRange(range);
  if (range.end !== undefined) return stated;
  if (range.low === range.high) return `about ${stated}`;
  return `between ${Math.floor(range.low)}% and ${Math.ceil(range.high)}%`;
}

/** In whole percent. Bounds are rounded outwards, so that they stay true. */
function stateRange({ low, high, end }: Range): string {
  if (end === 'atMost') return `${Math.ceil(high)}% or less`;
  if (end === 'atLeast') return `${Math.floor(low)}% or more`;
  return low === high ? `${Math.round(low)}%` : `${Math.floor(low)}% to ${Math.ceil(high)}%`;
}
