import type { Share } from './share.ts';

/** `about 35%`, `about 10% or less`, `about 90% or more`, `between 60% and 80%`. */
export function describeShare(share: Share): string {
  return describeRange(rangeOf(share));
}

/** The same where "about" has been said once for all: `35%`, `10% or less`, `60% to 80%`. */
export function stateShare(share: Share): string {
  return stateRange(rangeOf(share));
}

/** The same in a few characters, for a picture's label and for lists: `35%`, `≤ 10%`, `≥ 90%`, `60–80%`. */
export function abbreviateShare(share: Share): string {
  if (share.kind === 'band') return `${share.low}–${share.high}%`;
  const sign = share.end === undefined ? '' : share.end === 'atMost' ? '≤ ' : '≥ ';
  return `${sign}${share.percent}%`;
}

/**
 * A share beside both of its bases, and beside what nobody can know because some did not answer:
 * `about 80% of the 75 who answered; about 24% of all 250 asked; if everybody had answered, between 24% and 94%`.
 *
 * Reckoned from the published share alone, so it tells nothing beyond it. `answered` and `asked` are people, answered
 * being at most asked and over 0. The last two figures suppose that all, or none, of those who did not answer would
 * have said the same (the "worst case" bounds of C. F. Manski, Partial Identification of Probability Distributions,
 * 2003, chapter 1).
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

/** The least and the most, in whole percent of all asked, that the share could have been had everybody answered. */
export function unknownBounds(
  share: Share,
  answered: number,
  asked: number,
): { readonly low: number; readonly high: number } {
  const range = rangeOf(share);
  const low = range.end === 'atMost' ? 0 : range.low;
  const high = range.end === 'atLeast' ? 100 : range.high;
  return {
    low: Math.round((low * answered) / asked),
    high: Math.round((high * answered + 100 * (asked - answered)) / asked),
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly end?: 'atMost' | 'atLeast';
}

function rangeOf(share: Share): Range {
  if (share.kind === 'band') return { low: share.low, high: share.high };
  const { percent, end } = share;
  return { low: percent, high: percent, ...(end === undefined ? {} : { end }) };
}

function ofAsked(share: Share, answered: number, asked: number): Range {
  const range = rangeOf(share);
  return {
    ...range,
    low: Math.round((range.low * answered) / asked),
    high: Math.round((range.high * answered) / asked),
  };
}

function describeRange(range: Range): string {
  const { low, high } = range;
  return low === high ? `about ${stateRange(range)}` : `between ${low}% and ${high}%`;
}

function stateRange({ low, high, end }: Range): string {
  if (end === 'atMost') return `${high}% or less`;
  if (end === 'atLeast') return `${low}% or more`;
  return low === high ? `${low}%` : `${low}% to ${high}%`;
}
