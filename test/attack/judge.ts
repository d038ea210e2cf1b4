import type { AttackOutcome, Figure } from './attack.ts';

/**
 * This many people may be named by luck. One who shuffles both lists names one on average, however many people there are,
 * and more than five in six of 10,000 shuffles (Montmort's matches: nearly Poisson, with mean 1).
 */
const luckyLinks = 5;
/** A guess may be right so much more often than the commonest answer is. */
const guessMargin = 0.1;
/** What the naive control has to lose for an attack to show anything. */
const naiveShare = 0.95;

/** Whether this is worse than chance allows. */
export function isBroken(figure: Figure): boolean {
  switch (figure.kind) {
    case 'linked':
      return figure.exact > luckyLinks;
    case 'guessed':
      return figure.exact > luckyLinks || figure.accuracy > figure.baseRate + guessMargin;
    case 'found':
      return figure.hits > 0;
    case 'told':
      return figure.broken;
  }
}

/** Whether the control lost what it was to lose. */
export function isLost(figure: Figure): boolean {
  switch (figure.kind) {
    case 'linked':
    case 'guessed':
      return figure.of > 0 && figure.exact / figure.of >= naiveShare;
    case 'found':
      return figure.of > 0 && figure.hits / figure.of >= naiveShare;
    case 'told':
      return figure.broken;
  }
}

/** The verdict on both figures. Parley broken is said first, however the control did. */
export function judge(figures: Pick<AttackOutcome, 'naive' | 'parley'>): AttackOutcome['verdict'] {
  if (isBroken(figures.parley)) return 'broken';
  return figures.naive && !isLost(figures.naive) ? 'void' : 'holds';
}

/** Of two figures of guesses the one that lost more. */
export function worse<Guessed extends Figure & { readonly kind: 'guessed' }>(
  one: Guessed,
  other: Guessed,
): Guessed {
  return other.exact > one.exact || (other.exact === one.exact && other.accuracy > one.accuracy)
    ? other
    : one;
}
