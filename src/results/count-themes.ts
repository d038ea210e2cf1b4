import type { Theme } from '../survey/question.ts';

/**
 * The names of the themes that a comment mentions, each once, in the order of `themes`. A theme is mentioned when one of
 * its words stands in the comment as a whole word, without regard to case; a phrase may be broken by any white space
 * or hyphens ("case load", "case-load").
 */
export function themesIn(comment: string, themes: readonly Theme[]): readonly string[] {
  const text = plain(comment);
  return themes.filter((theme) => patternOf(theme).test(text)).map((theme) => theme.name);
}

/** Compiled once for each theme: a closing round asks the same few of every comment. */
const patterns = new WeakMap<Theme, RegExp>();

function patternOf(theme: Theme): RegExp {
  const known = patterns.get(theme);
  if (known !== undefined) return known;
  const phrases = theme.words.map(phrasePattern).filter((phrase) => phrase !== '');
  // Without any word nothing may match; an empty alternative would match every comment.
  const alternatives = phrases.length === 0 ? '(?!)' : phrases.join('|');
  // `\b` knows only ASCII letters, so the ends of a word are looked for as "no letter, mark or digit beside it".
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}_])`, 'iu');
  patterns.set(theme, pattern);
  return pattern;
}

function phrasePattern(phrase: string): string {
  return plain(phrase)
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[\\s-]+');
}

/** One form for what looks the same: composed letters, and the straight apostrophe for the curly one. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\u2018\u2019]/g, "'");
}
