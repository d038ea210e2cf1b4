import { z } from 'zod';
import { ParleyError } from '../errors/parley-error.ts';
import { readDocument } from './read-document.ts';
import type { Summary } from './summary.ts';
import { checkWords } from './words.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const documentSchema = z.object({
  summary: z.unknown().refine((summary) => summary !== undefined),
  digest: hash.exactOptional(),
  receipts: z.array(z.string()).exactOptional(),
});
const looksLikeOne = z.object({ format: z.number(), roundId: z.string() });
/** A line of `parley simulate --json`: the summary, with its digest in it. */
const simulatedLine = looksLikeOne.loose().extend({ digest: hash });

/** What was published of one round, as somebody saved it. */
export interface PublishedDocument {
  readonly summary: Summary;
  /** The document exactly as it was read, since its digest is over all that stands in it. */
  readonly raw: unknown;
  readonly digest?: string;
  readonly receipts?: readonly string[];
}

/**
 * Reads what somebody saved: the document for programs (with digest and receipts), the summary alone, or a line of
 * `parley simulate --json`.
 * Throws a ParleyError when it is neither, or a summary that cannot be read.
 */
export function parsePublished(value: unknown): PublishedDocument {
  const whole = documentSchema.safeParse(value);
  if (whole.success && looksLikeOne.safeParse(whole.data.summary).success) {
    const { summary: raw, ...rest } = whole.data;
    return { summary: readDocument(raw), raw, ...rest };
  }
  const line = simulatedLine.safeParse(value);
  if (line.success) {
    const { digest, ...raw } = line.data;
    return { summary: readDocument(raw), raw, digest };
  }
  if (looksLikeOne.safeParse(value).success) return { summary: readDocument(value), raw: value };
  throw new ParleyError((language) => checkWords(language).notASummary);
}
