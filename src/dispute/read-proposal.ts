import { agreeWords } from '../agreements/agree-words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import {
  type TermName,
  type Terms,
  type TermValues,
  termNames,
  valuesOf,
  withValues,
} from '../survey/terms.ts';

/** Where a value is a whole number. */
const numbers: readonly TermName[] = ['smallest-group', 'teams-every', 'teams-frozen'];
/** What may stand empty. */
const channels: readonly TermName[] = [
  'leadership-slack',
  'leadership-discord',
  'union-slack',
  'union-discord',
  'staff-discord',
];

/** Whether this is the word of a term whose value is typed. Question sets and holders' keys are read from files. */
export function isTypedTerm(word: string): word is TypedTerm {
  return word !== 'questions' && word !== 'key-holders' && termNames.some((name) => name === word);
}

type TypedTerm = Exclude<TermName, 'questions' | 'key-holders'>;

/** What can be proposed by a command; the roster and who holds the key come from the operator only. */
export const proposables: readonly string[] = [
  'pause',
  'resume',
  'give-up',
  ...termNames.filter(isTypedTerm),
  'questions',
];

/**
 * A typed value of one term, under the checks of the operator's file and in the light of all that is agreed.
 * Throws a RefusedError that says what is not allowed, or that nothing would change.
 */
export function readProposal(agreed: Terms, name: TypedTerm, typed: string): TermValues {
  const value = readValue(name, typed.trim());
  const values = valuesOf(withValues(agreed, { [name]: value }));
  if (JSON.stringify(values[name]) === JSON.stringify(valuesOf(agreed)[name])) {
    throw new RefusedError((language) => agreeWords(language).sameValue);
  }
  return { [name]: values[name] };
}

function readValue(name: TermName, typed: string): unknown {
  const isNone = typed === '' || typed.toLowerCase() === 'none';
  if (name === 'skip-weeks') return isNone ? [] : typed.split(/[\s,;]+/).filter((date) => date !== '');
  if (isNone && channels.includes(name)) return null;
  return numbers.includes(name) && /^\d+$/.test(typed) ? Number(typed) : typed;
}
