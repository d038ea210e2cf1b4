import type { Language } from '../language/language.ts';
import { surveyWords } from './words.ts';

/** What a question measures: `workload`, `it`, `morale`, and the rotating ones. Lower-case words joined by `-`. */
export type Topic = string;

/** How an option counts in a summary. "Prefer not to say" is always `neither`. */
export type Counts = 'favourable' | 'unfavourable' | 'neither';

export interface AnswerOption {
  /** Stored in the ballot: short, without spaces. */
  readonly value: string;
  /** Shown to staff. */
  readonly label: string;
  readonly counts: Counts;
}

/** Everyone may decline every question; declining is an answer and keeps the base equal for all questions. */
export function preferNotToSay(language: Language): AnswerOption {
  return { value: skipped, label: surveyWords(language).preferNotToSay, counts: 'neither' };
}

/** The value of "Prefer not to say" in every question. */
export const skipped = 'skip';

export interface Question {
  /** Unique in the question set, lower-case words joined by `-`. */
  readonly id: string;
  readonly topic: Topic;
  /** Shown to staff; at most 100 characters (Discord's limit for a label's description). */
  readonly text: string;
  /** A label of at most 45 characters, for Discord's modal and for the summary's line: `Workload`. */
  readonly label: string;
  readonly kind: 'agreement' | 'choice';
  /** In the order shown, `preferNotToSay` last. Between 3 and 10. */
  readonly options: readonly AnswerOption[];
  /** Where the item comes from and under which licence; `own` for ours. */
  readonly source: string;
}

/** All questions an organisation may ask. Each week asks `core` and one of `rotating`, in turn, and the comment. */
export interface QuestionSet {
  /** At most three. */
  readonly core: readonly Question[];
  /** One of these each week, in this order. May be empty. */
  readonly rotating: readonly Question[];
  readonly comment: { readonly text: string; readonly hint: string };
  /** Words that count a comment under a theme; matched as whole words without regard to case. */
  readonly themes: readonly Theme[];
  /** SHA-256 (hex) over the canonical form of all of the above. */
  readonly hash: string;
}

export interface Theme {
  readonly name: string;
  readonly words: readonly string[];
}
