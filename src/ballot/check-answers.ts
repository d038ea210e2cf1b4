import type { Language } from '../language/language.ts';
import { type Question, skipped } from '../survey/question.ts';
import type { Answers } from './ballot.ts';
import { cleanText } from './clean-text.ts';
import type { FormValues } from './form-values.ts';
import { ballotWords } from './words.ts';

/** In UTF-16 units, as browsers, Slack and Discord count. */
export const commentLength = 500;
/** The comment's field in the form; question ids cannot be this (they would clash). */
export const commentField = 'comment';

/** Answers that may be sealed, or what to correct, by field. */
export type CheckedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly fieldErrors: Readonly<Record<string, string>> };

/**
 * Checks a submitted form against the round's questions. A question left out counts as "prefer not to say"; a question
 * that was not asked, or a value that was not offered, refuses the whole form, and nothing is stored. `language` is that of whoever sent it.
 */
export function checkAnswers(
  questions: readonly Question[],
  values: FormValues,
  language: Language,
): CheckedAnswers {
  const words = ballotWords(language);
  // Maps, since a plain object takes a field that calls itself `__proto__` or `constructor` for something of its own.
  const given = new Map(Object.entries(values));
  const faults = new Map<string, string>();
  const choices: Record<string, string> = {};
  for (const question of questions) {
    const value = given.get(question.id) ?? '';
    if (value === '') choices[question.id] = skipped;
    else if (question.options.some((option) => option.value === value)) choices[question.id] = value;
    else faults.set(question.id, words.chooseOne);
  }
  for (const field of given.keys()) {
    if (field !== commentField && !Object.hasOwn(choices, field) && !faults.has(field)) {
      faults.set(field, words.notAsked);
    }
  }
  const comment = cleanText(given.get(commentField) ?? '');
  if (comment.length > commentLength) {
    faults.set(commentField, words.commentTooLong(comment.length, commentLength));
  }
  return faults.size > 0
    ? { ok: false, fieldErrors: Object.fromEntries(faults) }
    : { ok: true, answers: { choices, comment } };
}
