import { z } from 'zod';
import { holderNames } from '../ballot/holders.ts';
import type { QuestionSet } from './question.ts';
import { questionChangeSchema, questionChanges } from './question-changes.ts';
import { keyHash, type writeSealing } from './sealing.ts';
import { type TermName, type Terms, type TermValues, termNames, valuesOf } from './terms.ts';

const value = z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()]);
const holders = z
  .array(z.object({ holder: z.enum(holderNames), key: z.string() }))
  .readonly()
  .nullable();

/** Of the questions, the hashes of the two sets, and what changes between them. */
export const termChangeSchema = z.discriminatedUnion('term', [
  z.object({ term: z.enum(termNames).exclude(['key-holders', 'questions']), from: value, to: value }),
  z.object({ term: z.literal('key-holders'), from: holders, to: holders }),
  z.object({
    term: z.literal('questions'),
    from: z.string(),
    to: z.string(),
    changes: z.array(questionChangeSchema).readonly(),
  }),
]);

/** One term, and what it was and will be: plain values, that name nobody. */
export type TermChange = Readonly<z.infer<typeof termChangeSchema>>;
/** As in `organisation.yaml`; null where there is none. Each holder of the key with the hash of their public key. */
export type TermValue = Exclude<TermChange, { readonly term: 'questions' }>['from'];

/** What these values would change, in the order of the terms. */
export function termChanges(from: Terms, changes: TermValues): readonly TermChange[] {
  const before = valuesOf(from);
  return termNames
    .filter((name) => Object.hasOwn(changes, name))
    .map((term): TermChange => {
      if (term !== 'questions')
        return {
          term,
          from: plainValue(term, before[term]),
          to: plainValue(term, changes[term]),
        } as TermChange;
      const [earlier, later] = [from.questionSet, changes.questions as QuestionSet];
      return { term, from: earlier.hash, to: later.hash, changes: questionChanges(earlier, later) };
    });
}

/** Whoever holds the key is a side and a hash, and never a person of the roster. */
export function plainValue(term: Exclude<TermName, 'questions'>, stored: unknown): TermValue {
  if (term !== 'key-holders' || stored === null || stored === undefined) return (stored ?? null) as TermValue;
  const sealing = stored as ReturnType<typeof writeSealing>;
  return holderNames.map((holder) => ({ holder, key: keyHash(sealing.holders[holder].key) }));
}
