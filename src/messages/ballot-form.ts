import { commentField, commentLength } from '../ballot/check-answers.ts';
import type { Language } from '../language/language.ts';
import { askingWords } from '../pulse/asking-words.ts';
import type { Round, RoundId } from '../survey/round.ts';
import type { Form } from './form.ts';

const prefix = 'ballot.';

/** The id by which a button or a submission names a round's form. */
export function ballotFormId(roundId: RoundId): string {
  return prefix + roundId;
}

/** The week's questions and the comment, at most five fields: the organisation's texts, in a frame of Parley's own. */
export function ballotForm(round: Round, language: Language): Form {
  const { form } = askingWords(language);
  return {
    id: ballotFormId(round.id),
    title: form.title,
    intro: form.intro,
    fields: [
      ...round.questions.map((question) => ({
        kind: 'choice' as const,
        id: question.id,
        label: question.text,
        shortLabel: question.label,
        options: question.options.map(({ value, label }) => ({ value, label })),
        required: false,
      })),
      {
        kind: 'text',
        id: commentField,
        label: round.comment.text,
        shortLabel: form.comment,
        hint: round.comment.hint,
        maxLength: commentLength,
        required: false,
      },
    ],
    submitLabel: form.send,
  };
}
