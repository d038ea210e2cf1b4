import type { CommentWord } from './comment-words.ts';
import { givenNames, namesAndWords, namesRatherThanWords } from './names-that-are-words.ts';
import {
  cannotFollowModal,
  determiners,
  isAdverb,
  isDeed,
  isFunctionWord,
  isOpener,
  prepositions,
  set,
} from './word-classes.ts';

const modals = set('will may');
/** Whom one does it to: after one of these a name may follow. */
const doneTo =
  set(`told tell tells asked ask asks called call met meet saw see gave give thank thanked thanks blame blamed sent send moved
  made let kept keep with without by from about behind under against for on like than know knew trust love hate miss need want replaced
  helped support supported emailed phoned rang and or opposite made let saw watched heard`);
/** Where a name follows even after `to`, which else has a verb follow. */
const toSomebody =
  set(`listen listens listened speak speaks spoke spoken talk talks talked given gave give went go goes sent send moved move
  report reported complained wrote write written said promised belongs thanks according drive drove travel get got`);
/** What somebody is, before the name. */
const roles =
  set(`manager boss colleague worker supervisor leader director officer assistant partner friend teacher carer little young poor
  dear named called`);
/** What these have somebody do stands bare after the name: `they made grace cry`. */
const causes = set('made make makes let lets saw watched heard had helped');
const titles = set('mr mrs ms dr prof sir lady cllr');

/** Which words are names by where they stand, though they are common words: `hope was moved`, `i asked grace to`. */
export function findNames(words: readonly CommentWord[]): readonly number[] {
  return words.flatMap((_word, at) => (isNameHere(words, at) ? [at] : []));
}

function isNameHere(words: readonly CommentWord[], at: number): boolean {
  const { low = '', text = '', opens = true, closes = true } = words[at] ?? {};
  if (low === '') return false;
  const before = opens ? '' : (words[at - 1]?.low ?? '');
  const after = closes ? '' : (words[at + 1]?.low ?? '');
  if (titles.has(words[at - 1]?.low ?? '')) return true;
  if (low.includes('-')) return isJoined(low);
  if (isPossessive(low, before, after)) return true;
  const begins = opens || isOpener(before);
  if (modals.has(low)) return isModalsName(words, at, begins);
  // "wells has": what looks like many and does as one.
  if (namesAndWords.has(low) && /[^s]s$/.test(low) && begins && /^(?:is|was|has|does)$/.test(after))
    return true;
  if (!givenNames.has(low)) return false;
  if (determiners.has(before) && before !== 'that') return false;
  if (/'s$/i.test(text) || roles.has(before)) return true;
  if (begins && (isDeed(after) || after === 'be')) return true;
  if (causes.has(before) && !determiners.has(after)) return true;
  if (begins && namesAndWords.has(after) && !modals.has(after)) return true;
  const ends = after === '' || isFunctionWord(after) || isDeed(after);
  if (!ends) return doneTo.has(before) && namesAndWords.has(after);
  if (before === 'to') return toSomebody.has(words[at - 2]?.low ?? '') || closes;
  return doneTo.has(before) || (closes && isDeed(before));
}

/** `will never reads` is somebody's doing; `will you read` and `it will need` are not. */
function isModalsName(words: readonly CommentWord[], at: number, begins: boolean): boolean {
  let next = at + 1;
  while (isAdverb(words[next]?.low ?? '')) next += 1;
  const after = words[at]?.closes ? '' : (words[next]?.low ?? '');
  if (begins && cannotFollowModal(after)) return true;
  if (words[at]?.opens) return false;
  const before = words[at - 1]?.low ?? '';
  return prepositions.has(before) || (after === '' && doneTo.has(before));
}

/** `will-from-finance`. */
function isJoined(low: string): boolean {
  const parts = low.split('-');
  return parts.some((part) => givenNames.has(part)) && parts.some((part) => prepositions.has(part));
}

/** `roses desk`: a name's possessive without its sign. */
function isPossessive(low: string, before: string, after: string): boolean {
  const name = /..[^s]s$/.test(low) ? low.slice(0, -1) : '';
  if (namesRatherThanWords.has(name)) return true;
  if (!givenNames.has(name) || determiners.has(before) || after === '') return false;
  return (before === '' || isFunctionWord(before)) && !isFunctionWord(after) && !isDeed(after);
}
