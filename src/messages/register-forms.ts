import { commitmentFormWords } from '../commitments/form-words.ts';
import { concernFormWords } from '../concerns/form-words.ts';
import { concernWords } from '../concerns/words.ts';
import { promiseLength } from '../dispute/commitment.ts';
import type { Concern, Sharpening } from '../dispute/concern.ts';
import type { Language } from '../language/language.ts';
import type { Field, Form } from './form.ts';

/** In UTF-16 units. A concern fits the same seal as a ballot's comment. */
export const lengths = { concern: 500, answer: 1500, part: 200, note: 500 } as const;

function textField(
  id: string,
  label: string,
  hint: string,
  maxLength: number,
  options: { readonly required?: false; readonly shortLabel?: string } = {},
): Field {
  const { required = true, shortLabel = label } = options;
  return { kind: 'text', id, label, shortLabel, hint, maxLength, required };
}

export const raiseFormId = 'concern.raise';

/**
 * `/concern raise`. `topics` are called as the reader is shown them. `opens` is when the box of staff's concerns is opened,
 * an ISO instant on the wall of a zone; absent for a rep.
 */
export function raiseForm(
  topics: ReadonlyMap<string, string>,
  opens: { readonly at: string; readonly timeZone: string } | undefined,
  language: Language,
): Form {
  const { raise } = concernFormWords(language);
  return {
    id: raiseFormId,
    title: raise.title,
    intro: opens === undefined ? raise.byTheUnion : raise.byStaff(opens.at, opens.timeZone),
    fields: [
      {
        kind: 'choice',
        id: 'topic',
        label: raise.topic,
        shortLabel: raise.topic,
        options: [...topics].map(([value, label]) => ({ value, label })),
        required: true,
      },
      textField('text', raise.text, raise.textHint, lengths.concern),
    ],
    submitLabel: raise.submit,
  };
}

/** The five questions that make a concern specific, in the order in which they are asked. */
export function sharpenForm({ number, sharpened }: Concern, language: Language): Form {
  const { sharpen } = concernFormWords(language);
  return {
    id: `concern.sharpen.${number}`,
    title: sharpen.title(number),
    intro: sharpen.intro,
    fields: Object.entries(concernWords(language).questions).map(([id, label]) => {
      const now = sharpened?.[id as keyof Sharpening] ?? '';
      const hint = now === '' ? '' : sharpen.now(now).slice(0, 100);
      return textField(id, label, hint, lengths.part, { required: false });
    }),
    submitLabel: sharpen.submit,
  };
}

export function answerForm({ number }: Concern, language: Language): Form {
  const { answer } = concernFormWords(language);
  return {
    id: `concern.answer.${number}`,
    title: answer.title(number),
    intro: answer.intro,
    fields: [textField('text', answer.text, answer.textHint, lengths.answer)],
    submitLabel: answer.submit,
  };
}

export function commitmentForm(concern: number, language: Language): Form {
  const { make } = commitmentFormWords(language);
  return {
    id: `commitment.make.${concern}`,
    title: make.title,
    intro: make.intro(concern),
    fields: [
      textField('promise', make.promise, make.promiseHint, promiseLength),
      textField('owner', make.owner, make.ownerHint, promiseLength),
      textField('due', make.due, make.dueHint, 10),
      textField('measure', make.measure, '', lengths.part, { shortLabel: make.shortMeasure }),
    ],
    submitLabel: make.submit,
  };
}

export function updateForm(number: number, language: Language): Form {
  const { update } = commitmentFormWords(language);
  return {
    id: `commitment.update.${number}`,
    title: update.title(number),
    intro: update.intro,
    fields: [
      textField('note', update.note, '', lengths.note),
      textField('due', update.due, update.dueHint, 10, { required: false }),
    ],
    submitLabel: update.submit,
  };
}
