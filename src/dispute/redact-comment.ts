import {
  type CommentToken,
  type CommentWord,
  commentTokens,
  commentWords,
  plainWord,
} from './comment-words.ts';
import { englishWords, isRareWord } from './english-words.ts';
import { findAges } from './find-ages.ts';
import { findNames } from './find-names.ts';
import { findPlaces } from './find-places.ts';
import { findTitles } from './find-titles.ts';
import { namesAndWords } from './names-that-are-words.ts';
import { isNumberWord } from './number-words.ts';
import { set } from './word-classes.ts';

/** What stands for everything that was taken out, however much it was. */
export const redacted = '[…]';

/** What ends with a full stop and no sentence with it. */
const titles = new Set('mr mrs ms dr prof rev st sr jr'.split(' '));
/** Capitals that name no one. */
const harmlessCapitals = new Set(['I', 'IT', 'HR', 'OK', 'PC', 'PCs', 'TOIL']);
/** After one of these, a word that can be a name is one. */
const beforeNames = new Set(
  `mr mrs ms miss dr sir madam lord lady called named name aunt auntie uncle granddad cousin brother sister son daughter nephew niece
   told asked with from by near and child boy girl kid baby client mum dad mother father`.split(/\s+/),
);
/** Of these a word for a place may follow, and so may any other: only words that cannot follow are names. */
const beforePlaces = new Set([
  'in',
  'at',
  'near',
  'to',
  'from',
  'via',
  'since',
  'about',
  'of',
  'for',
  'against',
]);
/** Common beside names, but verbs that cannot follow a preposition. */
const verbsOnly = new Set(['will', 'may']);
/** Before one of these stands who did it. */
const afterNames = new Set(
  'said says told tells asked asks thinks thought shouted shouts wrote writes bullies bullied phoned rang emailed'.split(
    ' ',
  ),
);
const pronouns = new Set(
  'i we you he she they it who someone somebody everyone everybody nobody people staff management managers that which this what'.split(
    ' ',
  ),
);
/** Between the parts of a name. */
const particles = set('bin ibn van von der den de la le du da di dos st ap ab al el o y');
/** A number after one of these is somebody's. */
const beforeNumbers = new Set(
  'case number no ref reference file record family flat house room ward born aged age'.split(' '),
);

/**
 * A comment with everything taken out that is not on the list of common words, or that stands on the roster, has a
 * capital letter but at the beginning of a sentence, or holds a digit; and whatever else could name somebody: initials,
 * addresses, numbers in words, common words where a name or a place would stand, ages, posts that one person holds. It errs towards taking out. `onRoster` are words in lower
 * case. What is left is one line of plain letters and signs.
 */
export function redactComment(comment: string, onRoster: ReadonlySet<string>): string {
  const tokens = commentTokens(comment);
  const words = commentWords(tokens);
  const lower = words.map(({ low }) => low);
  const gone = new Set<number>();
  for (const [place, { at, text, low }] of words.entries()) {
    const isKept = low !== '' && keeps(text, beginsSentence(tokens, at), place, lower, onRoster);
    if (!isKept) gone.add(place);
  }
  const isGone = (place: number) => gone.has(place);
  for (const find of [findNames, findTitles, findAges, findPlaces, findBeside])
    for (const place of find(words, isGone)) gone.add(place);
  const out = tokens.map(({ text, kind }) => (kind === 'space' ? ' ' : text));
  for (const place of gone) out[words[place]?.at ?? -1] = redacted;
  return tidy(out.join(''));
}

/** "dean fox": what may be a name and stands beside one is one; so is "van" between two. */
function findBeside(words: readonly CommentWord[], isGone: (place: number) => boolean): readonly number[] {
  return words.flatMap(({ text, low, opens, closes }, place) => {
    const [left, right] = [!opens && isGone(place - 1), !closes && isGone(place + 1)];
    if (left && right && particles.has(low)) return [place];
    // "Hackney […]": a capital that every sentence begins with, and a word that few do.
    if (right && /^[A-Z]/.test(text) && isRareWord(low)) return [place];
    return (left || right) && namesAndWords.has(low) ? [place] : [];
  });
}

function keeps(
  text: string,
  begins: boolean,
  place: number,
  lower: readonly string[],
  onRoster: ReadonlySet<string>,
): boolean {
  const isCapital = /\p{Lu}/u.test(text);
  const isHarmless = harmlessCapitals.has(text) || /^I'(?:m|ve|d|ll)$/.test(text);
  if (isCapital && !isHarmless && (!begins || !/^[A-Z]?[a-z'-]*$/.test(text))) return false;
  const parts = text.toLowerCase().split('-').map(plainWord);
  const before = lower[place - 1] ?? '';
  const after = lower[place + 1] ?? '';
  return parts.every((part) => {
    if (onRoster.has(part) || !englishWords().has(part)) return false;
    if (isPartOfNumber(part, place, lower, parts.length)) return false;
    if (part.length === 1 && (before.length === 1 || after.length === 1)) return false;
    if (!namesAndWords.has(part) || (parts.length > 1 && !isCapital)) return true;
    const isPlace = isPairOfNames(place, lower);
    return !isCapital && !isPlace && !isUsedAsName(text, part, before, after);
  });
}

/** `in wood green`: two in a row, after a word that a place may follow. */
function isPairOfNames(place: number, lower: readonly string[]): boolean {
  return [place - 1, place].some(
    (first) =>
      namesAndWords.has(lower[first] ?? '') &&
      namesAndWords.has(lower[first + 1] ?? '') &&
      beforePlaces.has(lower[first - 1] ?? ''),
  );
}

function isUsedAsName(text: string, part: string, before: string, after: string): boolean {
  if (/'s$/i.test(text) || beforeNames.has(before)) return true;
  if (afterNames.has(after) && !pronouns.has(before)) return true;
  if (verbsOnly.has(part)) return beforePlaces.has(before);
  return beforePlaces.has(before) && after === '';
}

function isPartOfNumber(part: string, place: number, lower: readonly string[], parts: number): boolean {
  if (!isNumberWord(part)) return false;
  const before = lower[place - 1] ?? '';
  const after = lower[place + 1] ?? '';
  return (
    parts > 1 || isNumberWord(before) || isNumberWord(after) || beforeNumbers.has(before) || after === 'of'
  );
}

/** Whether only signs and spaces stand between this word and the end of a sentence, or the beginning of all. */
function beginsSentence(tokens: readonly CommentToken[], at: number): boolean {
  let ended = false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back];
    if (token?.kind === 'strange') return false;
    if (token?.kind === 'word') return ended && !titles.has(token.text.toLowerCase());
    if (token && /[.!?\n]/.test(token.text)) ended = true;
  }
  return true;
}

/** One mark for a run of marks, so that how many words a name has cannot be seen. */
function tidy(text: string): string {
  return text
    .replace(/\[…\](?:[\s'"/&+,–-]*\[…\])+/g, redacted)
    .replace(/\s+/g, ' ')
    .trim();
}
