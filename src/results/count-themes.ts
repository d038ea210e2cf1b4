import type { Theme } from '../survey/question.ts';

/**
 * The names of the themes that a comment mentions, each once, in the order of `themes`. A theme is mentioned when one of
 * its words stands in the comment as a whole word, without regard to case; the words of a phrase may be parted by
 * spaces, line breaks, hyphens or other signs ("case load", "case-load").
 */
export function themesIn(comment: string, themes: readonly Theme[]): readonly string[] {
  const words = wordsOf(comment);
  const known = new Set(words);
  const line = ` ${words.join(' ')} `;
  return themes
    .filter((theme) => {
      const { single, phrases } = preparedOf(theme);
      return single.some((word) => known.has(word)) || phrases.some((phrase) => line.includes(phrase));
    })
    .map((theme) => theme.name);
}

interface PreparedTheme {
  readonly single: readonly string[];
  /** With a space on either side, so that only whole words match. */
  readonly phrases: readonly string[];
}

/** Prepared once for each theme: a round that closes asks the same few of every comment. */
const prepared = new WeakMap<Theme, PreparedTheme>();

function preparedOf(theme: Theme): PreparedTheme {
  const known = prepared.get(theme);
  if (known !== undefined) return known;
  const entries = theme.words.map(wordsOf);
  const made = {
    single: entries.filter(({ length }) => length === 1).flat(),
    phrases: entries.filter(({ length }) => length > 1).map((words) => ` ${words.join(' ')} `),
  };
  prepared.set(theme, made);
  return made;
}

/** Letters with their accents and digits make a word, in every script; composed and decomposed letters are the same. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
