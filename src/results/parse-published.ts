import { z } from 'zod';
import { ParleyError } from '../errors/parley-error.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.array(z.object({ name: z.string(), count: z.int().min(0) }));

/** Of a summary, what can be worked out again. Whatever else stands in it is part of its digest. */
const summarySchema = z.object({
  format: z.literal(1),
  roundId: z.string(),
  asked: z.object({
    total: z.int().min(0),
    byTeam: counts,
    byEmployment: counts,
    byPlatform: counts,
    unreachable: z.int().min(0),
  }),
  answered: z.int().min(0),
  turnout: z.string(),
  minimumGroup: z.int(),
  figures: z
    .object({
      groups: z.array(z.object({ name: z.string(), base: z.int() })).exactOptional(),
      themes: z.array(z.object({ name: z.string(), comments: z.int() })),
    })
    .exactOptional(),
  receipts: z.object({ count: z.int().min(0), digest: hash }),
});

const documentSchema = z.object({
  summary: summarySchema,
  digest: hash.exactOptional(),
  receipts: z.array(z.string()).exactOptional(),
});

/** What was published of one round, as somebody saved it. */
export interface PublishedDocument extends z.infer<typeof documentSchema> {
  /** The summary exactly as it was read, since its digest is over all that stands in it. */
  readonly raw: unknown;
}

/**
 * Reads what somebody saved: the document for programs (with digest and receipts), or the summary alone.
 * Throws a ParleyError when it is neither.
 */
export function parsePublished(value: unknown): PublishedDocument {
  const whole = documentSchema.safeParse(value);
  if (whole.success) return { ...whole.data, raw: (value as { readonly summary: unknown }).summary };
  const alone = summarySchema.safeParse(value);
  if (alone.success) return { summary: alone.data, raw: value };
  throw new ParleyError(
    'That is not a summary of Parley’s.',
    'Save it from the week’s page under Results: the document for programs (JSON), or the summary alone.',
  );
}
