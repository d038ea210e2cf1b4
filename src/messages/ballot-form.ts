import { commentField, commentLength } from '../ballot/check-answers.ts';
import type { Round, RoundId } from '../survey/round.ts';
import type { Form } from './form.ts';

const prefix = 'ballot.';

/** The id by which a button or a submission names a round's form. */
export function ballotFormId(roundId: RoundId): string {
  return prefix + roundId;
}

/** The week's questions and the comment: at most five fields. */
export function ballotForm(round: Round): Form {
  return {
    id: ballotFormId(round.id),
    title: 'This week’s questions',
    intro:
      'Under a minute. Your answers are sealed the moment you send them. You can answer again until the questions close: the last one counts.',
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
        shortLabel: 'Anything else?',
        hint: round.comment.hint,
        maxLength: commentLength,
        required: false,
      },
    ],
    submitLabel: 'Send',
  };
}
