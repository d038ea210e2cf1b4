import type { CommentWord } from './comment-words.ts';
import { isDeed, isFunctionWord, set } from './word-classes.ts';

/** Of these there is one in a house. */
const offices =
  set(`director chief caretaker headteacher headmaster headmistress receptionist chairman chairwoman chairperson councillor
  mayor treasurer secretary ombudsman registrar chancellor officer`);
/** `head of fostering`: the office, and what of. */
const officesOf = set('head chair leader director lead manager deputy secretary');
/** Before an office: it is the one, or next to the one. */
const ranks = set('deputy assistant chief principal interim acting vice monitoring managing lead head');
const offFields = set(
  'member officer teacher nurse executive exec lawyer solicitor social worker psychologist director accountant head',
);
/** `the only one who listens` singles out nobody's post. */
const nobody =
  set(`one ones thing things way ways reason reasons time times person people place places day days answer answers choice option
  problem problems question part difference point good place chance hope`);

/** Which words name a post that one person holds: `the head of fostering`, `our finance director`, `the only interpreter`. */
export function findTitles(words: readonly CommentWord[]): readonly number[] {
  return words.flatMap((word, at): readonly number[] => {
    const next = word.closes ? '' : (words[at + 1]?.low ?? '');
    if (officesOf.has(word.low) && /^(?:of|for)$/.test(next)) return [at, ...contentFrom(words, at + 2, 2)];
    if (ranks.has(word.low) && offFields.has(next)) return [at, ...contentFrom(words, at + 1, 2)];
    if (word.low === 'chief') return [at, ...contentFrom(words, at + 1, 2)];
    if (offices.has(word.low)) return [at, ...fieldBefore(words, at)];
    if (word.low === 'head' && isDeed(next)) return headOf(words, at);
    if (word.low === 'only' && isArticle(words[at - 1]) && next !== '' && !nobody.has(next))
      return [at, ...contentFrom(words, at + 1, 3)];
    return [];
  });
}

function isArticle(word: CommentWord | undefined): boolean {
  return /^(?:the|our|their|my|an)$/.test(word?.low ?? '');
}

/** At most this many words from here on, until one that joins, or a sign; an article first is left where it stands. */
function contentFrom(words: readonly CommentWord[], from: number, most: number): readonly number[] {
  const first = isArticle(words[from]) ? from + 1 : from;
  const found: number[] = [];
  for (let at = first; at < words.length && found.length < most; at += 1) {
    const { low = '', text = '', closes = true } = words[at] ?? {};
    if ((isFunctionWord(low) && !/^[A-Z]{2,}$/.test(text)) || (found.length > 0 && isDeed(low))) break;
    found.push(at);
    if (closes) break;
  }
  return found;
}

/** `finance director`, `virtual school head`: at most two words before the office, as far as they are no others' posts. */
function fieldBefore(words: readonly CommentWord[], at: number): readonly number[] {
  const found: number[] = [];
  for (let back = at - 1; back >= at - 2 && back >= 0 && words[back + 1]?.opens === false; back -= 1) {
    const field = words[back]?.low ?? '';
    if (field === '' || isFunctionWord(field) || isDeed(field)) break;
    found.push(back);
  }
  return found;
}

function headOf(words: readonly CommentWord[], at: number): readonly number[] {
  const fields = fieldBefore(words, at);
  return fields.length === 0 ? [] : [at, ...fields];
}
