import { commentField } from '../../src/ballot/check-answers.ts';
import type { FormValues } from '../../src/ballot/form-values.ts';
import { createRandom } from '../../src/sample/seeded-random.ts';
import type { Question } from '../../src/survey/question.ts';

const sentences: readonly string[] = [
  'The system was down again for most of Tuesday and I did my notes at home.',
  'My caseload keeps going up and nobody takes work off me.',
  'I have not had supervision for seven weeks.',
  'The office is freezing and there are not enough desks.',
  'Nobody tells us what is going to happen with the restructure.',
  'Pay has not kept up. Agency staff sit next to us for twice the money.',
];

/** Every question answered, and a comment of one to six sentences. The same number gives the same answer. */
export function fullAnswer(questions: readonly Question[], number: number): FormValues {
  const random = createRandom(number);
  const choices = questions.map(({ id, options }) => [
    id,
    options[Math.floor(random() * options.length)]?.value ?? '',
  ]);
  const first = Math.floor(random() * sentences.length);
  const comment = sentences.slice(first).join(' ');
  return { ...Object.fromEntries(choices), [commentField]: comment };
}
