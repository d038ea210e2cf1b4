import { z } from 'zod';
import { RefusedError } from '../errors/parley-error.ts';
import type { RoundId } from '../survey/round.ts';
import { firstForm } from './first-form.ts';
import type { Summary } from './summary.ts';
import { summarySchema } from './summary-schema.ts';
import { checkWords } from './words.ts';

/** Each form that there has been of a published document, by its number. */
const forms: Readonly<Record<number, z.ZodType<Summary>>> = { 1: firstForm, 2: summarySchema };
const head = z.object({ format: z.int(), roundId: z.string() });

/** What a document is, as far as that can be told of one that cannot be read. */
interface Unreadable {
  readonly roundId: string;
  /** Its form's number, where Parley does not know it. */
  readonly format?: number;
}

/**
 * A published document as facts. The first form's lines stay as they stand.
 * Where `roundId` is given, it is of that round. Throws an UnreadableDocumentError that names the document where it is of an unknown form, or not as Parley writes one.
 */
export function readDocument(document: unknown, roundId?: RoundId): Summary {
  const summary = tryDocument(document, roundId);
  if (!('unreadable' in summary)) return summary;
  throw new UnreadableDocumentError(summary.unreadable);
}

/** The same where one document must not keep others from being read. */
export function tryDocument(
  document: unknown,
  expected?: RoundId,
): Summary | { readonly unreadable: Unreadable } {
  const given = head.safeParse(document);
  if (!given.success) return { unreadable: { roundId: expected ?? '?' } };
  const { format, roundId } = given.data;
  if (expected !== undefined && roundId !== expected) return { unreadable: { roundId: expected } };
  const form = forms[format];
  if (form === undefined) return { unreadable: { roundId, format } };
  return form.safeParse(document).data ?? { unreadable: { roundId } };
}

export class UnreadableDocumentError extends RefusedError {
  constructor({ roundId, format }: Unreadable) {
    super((language) => checkWords(language).unreadable(roundId, format));
  }
}
