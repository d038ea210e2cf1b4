import type { CommentWord } from './comment-words.ts';
import { isNumberWord } from './number-words.ts';
import { isFunctionWord, set } from './word-classes.ts';

const units = set('year years month months week weeks day days');
const people = set(
  'boy girl son daughter child baby brother sister twin twins niece nephew toddler lad man woman mother father mum dad',
);
const isSomebody = set("am is was be turned turn turning i'm he's she's at nearly almost aged");
/** What may come after an age: nothing that is counted. */
const afterAge = set('next this and but now soon in on when with or here there today');
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const ordinal =
  /^(?:fourth|fifth|sixth|seventh|eighth|ninth|(?:ten|eleven|twelf|\w+teen|twentie|thirtie)th)$/;

/** Which words say how old somebody is, or on which day of a month: `nine year old`, `a girl of eight`, `on the ninth`. */
export function findAges(words: readonly CommentWord[]): readonly number[] {
  return words.flatMap((word, at): readonly number[] => {
    const next = word.closes ? '' : (words[at + 1]?.low ?? '');
    const previous = words[at - 1]?.low ?? '';
    if (ordinal.test(word.low) && /^(?:the|on|by|until|since|from|)$/.test(previous)) {
      return next === '' || isFunctionWord(next) ? [at] : [];
    }
    if (!isNumberWord(word.low)) return [];
    if (units.has(next) && words[at + 2]?.low === 'old') return [at, at + 1, at + 2];
    if (previous === 'of' && people.has(words[at - 2]?.low ?? ''))
      return units.has(next) ? [at, at + 1] : [at];
    if (next === '' && /^(?:is|was)$/.test(previous) && people.has(words[at - 2]?.low ?? '')) return [at];
    return tens.test(word.low) && isSomebody.has(previous) && (next === '' || afterAge.has(next)) ? [at] : [];
  });
}
