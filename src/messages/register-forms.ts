import { promiseLength } from '../dispute/commitment.ts';
import type { Concern, Sharpening } from '../dispute/concern.ts';
import type { Field, Form } from './form.ts';

/** In UTF-16 units. A concern fits the same seal as a ballot's comment. */
export const lengths = { concern: 500, answer: 1500, part: 200, note: 500 } as const;

function textField(id: string, label: string, hint: string, maxLength: number, required = true): Field {
  return { kind: 'text', id, label, shortLabel: label, hint, maxLength, required };
}

export const raiseFormId = 'concern.raise';

/** `/concern raise`. `opensAt` is when the box of staff's concerns is opened, in words; absent for a rep. */
export function raiseForm(topics: ReadonlyMap<string, string>, opensAt: string | undefined): Form {
  return {
    id: raiseFormId,
    title: 'Raise a concern',
    intro:
      opensAt === undefined
        ? 'It is raised by name of the union. Both channels see it at once.'
        : `Without your name: sealed now, opened on ${opensAt} together with all others, and then shown to both sides. If yours is the only one, or says what only you could know, people may guess that it was you. Name nobody. Sending another before then replaces it.`,
    fields: [
      {
        kind: 'choice',
        id: 'topic',
        label: 'What is it about?',
        shortLabel: 'What is it about?',
        options: [...topics].map(([value, label]) => ({ value, label })),
        required: true,
      },
      textField('text', 'What is wrong?', 'What happens, and what it leads to.', lengths.concern),
    ],
    submitLabel: 'Raise it',
  };
}

/** The five questions that make a concern specific, in the order in which they are asked. */
export const sharpeningQuestions: Readonly<Record<keyof Sharpening, string>> = {
  where: 'Which system, team or practice?',
  howOften: 'How often does it happen?',
  since: 'Since when?',
  measure: 'How is it measured, or could be?',
  asked: 'What exactly is asked for?',
};

export function sharpenForm({ number, sharpened }: Concern): Form {
  return {
    id: `concern.sharpen.${number}`,
    title: `Sharpen concern ${number}`,
    intro: 'A specific concern is harder to put off. What you leave empty stays as it is.',
    fields: Object.entries(sharpeningQuestions).map(([id, label]) => {
      const now = sharpened?.[id as keyof Sharpening] ?? '';
      return textField(id, label, now === '' ? '' : `Now: ${now}`.slice(0, 100), lengths.part, false);
    }),
    submitLabel: 'Sharpen',
  };
}

export function answerForm({ number }: Concern): Form {
  return {
    id: `concern.answer.${number}`,
    title: `Answer concern ${number}`,
    intro: 'Both channels see it, and it is kept for good. To promise something by a date: /commitment make.',
    fields: [textField('text', 'Your answer', 'What will change, by when, or why not.', lengths.answer)],
    submitLabel: 'Answer',
  };
}

export function commitmentForm(concern: number): Form {
  return {
    id: `commitment.make.${concern}`,
    title: 'Make a commitment',
    intro: `In answer to concern ${concern}. When its date has come, staff are asked whether it happened for them.`,
    fields: [
      textField(
        'promise',
        'What is promised?',
        'Staff are asked about it in these words. Is it for one team? Name the team.',
        promiseLength,
      ),
      textField('owner', 'Who sees to it?', 'A name or an office.', promiseLength),
      textField('due', 'By which date?', 'Such as 2027-03-31.', 10),
      textField('measure', 'How will one see that it happened?', '', lengths.part),
    ],
    submitLabel: 'Promise',
  };
}

export function updateForm(number: number): Form {
  return {
    id: `commitment.update.${number}`,
    title: `Commitment ${number}`,
    intro: 'Both channels see it. A date that was moved stays in the register.',
    fields: [
      textField('note', 'How far is it?', '', lengths.note),
      textField('due', 'A new date', 'Such as 2027-03-31. Leave it empty to keep the date.', 10, false),
    ],
    submitLabel: 'Update',
  };
}
