import type { CommentWord } from './comment-words.ts';
import { namesAndWords } from './names-that-are-words.ts';
import { isNumberWord } from './number-words.ts';
import { isDeed, isFunctionWord, set } from './word-classes.ts';

/** With these a place's name ends, whatever stands before. */
const kinds =
  set(`road street lane avenue terrace crescent court grove row mews lodge academy primary nursery infants juniors college
  ward crossing estate parade`);
/** With these too, where a word for a place stands before the name. */
const looseKinds =
  set(`close drive walk rise hill view gardens square house tower towers hall cottage place way gate green park wood common
  cross bridge side end high school farm field fields mill heath valley town`);
const before = set('in on at to from near outside inside behind off past via around of');
/** After these `to` is a way and not the beginning of a verb. */
const motions = set(
  'moved move moves went go goes drive drives drove sent send travel travels back came come transferred get bus',
);
/** In front of a name, as its first part. */
const firstParts = set(
  'new old upper lower great little north south east west market long high royal saint st',
);

/** Which words are places: `on mill lane`, `hillside academy`, `in deal at nine`. `isGone`: which were taken out already. */
export function findPlaces(
  words: readonly CommentWord[],
  isGone: (place: number) => boolean,
): readonly number[] {
  return words.flatMap((word, at): readonly number[] => {
    if (isBarePlace(words, at)) return [at];
    if (isFirstPart(words, at, isGone)) return [at];
    if (isNumberOfPlace(words, at, isGone)) return [at];
    if (!kinds.has(word.low) && !looseKinds.has(word.low)) return [];
    if (at > 0 && !word.opens && isGone(at - 1)) return [at];
    const first = startOfName(words, at);
    return first === undefined ? [] : range(first, at);
  });
}

/** Where the name of this place begins, if it has one: one or two words, and no article before them. */
function startOfName(words: readonly CommentWord[], at: number): number | undefined {
  const isKind = kinds.has(words[at]?.low ?? '');
  for (let first = at - 1; first >= at - 2 && first >= 0; first -= 1) {
    const { low = '', opens = true } = words[first] ?? {};
    if (words[first + 1]?.opens || isFunctionWord(low)) return undefined;
    if (opens) return isKind || words[at]?.closes ? first : undefined;
    if (before.has(words[first - 1]?.low ?? '')) return first;
  }
  return undefined;
}

/** A common word that is a place's name, where nothing but a place can stand. */
function isBarePlace(words: readonly CommentWord[], at: number): boolean {
  const { low = '', opens = true, closes = true } = words[at] ?? {};
  if (!namesAndWords.has(low) || opens) return false;
  const previous = words[at - 1]?.low ?? '';
  const isThere =
    /^(?:in|from|near|outside)$/.test(previous) ||
    (previous === 'to' && motions.has(words[at - 2]?.low ?? ''));
  const after = words[at + 1]?.low ?? '';
  return isThere && (closes || isFunctionWord(after) || isDeed(after));
}

/** `at seven […]`. */
function isNumberOfPlace(
  words: readonly CommentWord[],
  at: number,
  isGone: (place: number) => boolean,
): boolean {
  const { low = '', closes = true } = words[at] ?? {};
  return (
    isNumberWord(low) && !closes && isGone(at + 1) && /^(?:in|at|near|from)$/.test(words[at - 1]?.low ?? '')
  );
}

/** `moved to old […]`. */
function isFirstPart(words: readonly CommentWord[], at: number, isGone: (place: number) => boolean): boolean {
  const { low = '', opens = true, closes = true } = words[at] ?? {};
  if (!firstParts.has(low) || closes || at + 1 >= words.length || !isGone(at + 1)) return false;
  return opens || before.has(words[at - 1]?.low ?? '');
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
