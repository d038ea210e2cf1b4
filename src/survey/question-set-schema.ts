import { z } from 'zod';
import type { QuestionSet } from './question.ts';

const question = z.object({
  id: z.string(),
  topic: z.string(),
  text: z.string(),
  label: z.string(),
  kind: z.enum(['agreement', 'choice']),
  options: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      counts: z.enum(['favourable', 'unfavourable', 'neither']),
    }),
  ),
  source: z.string(),
});

/** A question set as the register holds it: its rules were checked when it was read from its file. */
export const questionSetSchema: z.ZodType<QuestionSet> = z.object({
  core: z.array(question).min(1),
  rotating: z.array(question),
  comment: z.object({ text: z.string(), hint: z.string() }),
  themes: z.array(z.object({ name: z.string(), words: z.array(z.string()) })),
  hash: z.string(),
});
