import { z } from 'zod';
import { rosterChangeSchema } from '../people/roster-change.ts';
import { termChangeSchema } from '../survey/term-changes.ts';

/** As it stands in a published document. */
export const agreedFactSchema = z.strictObject({
  number: z.int().min(1),
  by: z.enum(['leadership', 'union', 'operator']),
  agreedAt: z.iso.datetime(),
  subject: z.discriminatedUnion('about', [
    z.strictObject({ about: z.literal('terms'), changes: z.array(termChangeSchema).readonly() }),
    z.strictObject({ about: z.literal('roster'), change: rosterChangeSchema }),
    z.strictObject({ about: z.enum(['pause', 'resume']) }),
    z.strictObject({ about: z.literal('give-up'), week: z.string() }),
  ]),
});

/** One agreement that came into force: its number, who proposed it, the ISO instant, and what it changed. */
export type AgreedFact = Readonly<z.infer<typeof agreedFactSchema>>;
