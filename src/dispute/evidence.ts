import { z } from 'zod';
import { shareSchema } from '../results/share.ts';
import type { Change } from '../results/summary.ts';
import { roundIdSchema } from './register-entry.ts';

const changes = ['up', 'down', 'unclear', 'first', 'none'] as const satisfies readonly Change[];

/** A published figure on a topic, as the facts of its summary: what stands with a concern that was raised about it. */
export const evidence = z.strictObject({
  /** ISO date of the week's Monday. */
  weekOf: z.iso.date(),
  roundId: roundIdSchema,
  /** People. */
  answered: z.number().int(),
  asked: z.number().int(),
  topic: z.string(),
  /** What the organisation calls the topic: `Workload`. */
  label: z.string(),
  question: z.string(),
  favourable: shareSchema,
  unfavourable: shareSchema,
  change: z.enum(changes),
});
export type Evidence = z.infer<typeof evidence>;

/** A string is the sentence that an earlier Parley made of such a figure: it is shown as it stands. */
export type Figure = Evidence | string;
