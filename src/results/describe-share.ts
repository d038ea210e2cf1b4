import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import type { Share } from './share.ts';
import { endInterval, intervalOf } from './share-interval.ts';
import { figureWords } from './words.ts';

/** `about 35%`, `15% or less`, `85% or more`, `between 60% and 80%`. */
export function describeShare(share: Share, language: Language): Words {
  return describeRange(rangeOf(share), language);
}

/** The same where "about" has been said once for all: `35%`, `15% or less`, `60% to 80%`. */
export function stateShare(share: Share, language: Language): Words {
  return stateRange(rangeOf(share), language);
}

/** The same in a few characters of every language, for a picture's label and for lists: `35%`, `≤ 15%`, `≥ 85%`, `60–80%`. */
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
export function describeBothBases(share: Share, answered: number, asked: number, language: Language): Words {
  const words = figureWords(language);
  const ofAnswered = words.ofAnswered(describeShare(share, language), answered);
  if (answered >= asked) return words.ofEverybody(ofAnswered);
  const { low, high } = unknownBounds(share, answered, asked);
  const ofAll = describeRange(ofAsked(share, answered, asked), language);
  return words.ofBoth(ofAnswered, ofAll, asked, low, high);
}

/** The same ballots as a share of everyone who was asked, without "about": `24%`, `45% to 60%`. */
export function stateShareOfAsked(share: Share, answered: number, asked: number, language: Language): Words {
  return stateRange(ofAsked(share, answered, asked), language);
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

function describeRange(range: Range, language: Language): Words {
  const words = figureWords(language);
  const stated = stateRange(range, language);
  if (range.end !== undefined) return stated;
  if (range.low === range.high) return words.about(stated);
  return words.between(Math.floor(range.low), Math.ceil(range.high));
}

/** In whole percent. Bounds are rounded outwards, so that they stay true. */
function stateRange({ low, high, end }: Range, language: Language): Words {
  const words = figureWords(language);
  if (end === 'atMost') return words.atMost(Math.ceil(high));
  if (end === 'atLeast') return words.atLeast(Math.floor(low));
  return low === high ? words.percent(Math.round(low)) : words.range(Math.floor(low), Math.ceil(high));
}
