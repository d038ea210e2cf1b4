import type { z } from 'zod';
import type { CarriedWords, FaultSaid } from './describe-issue.ts';

/**
 * A check across several settings, which runs even where one of them is faulty, so that all faults of a file come out
 * together. It therefore has to look at a value of which nothing is known yet.
 */
export const evenIfFaulty = { when: () => true };

/** Adds a fault at `path` that is a sentence of its own. */
export function addSentence(context: z.RefinementCtx, path: (string | number)[], sentence: FaultSaid): void {
  const params: CarriedWords = { sentence };
  context.addIssue({ code: 'custom', path, params: { ...params } });
}

/** The fields of an unchecked value; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The members of an unchecked value; none where it is no list. */
export function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Texts that stand in a list a second time, and where. */
export function repeated(
  values: readonly unknown[],
): readonly { readonly index: number; readonly value: string }[] {
  return values.flatMap((value, index) =>
    typeof value === 'string' && values.indexOf(value) < index ? [{ index, value }] : [],
  );
}
