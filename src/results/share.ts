import { z } from 'zod';

/**
 * A published share of a group, already rounded so that it cannot be traced to one person.
 * - `band` for bases of 10 to 29: one of five bands of a fifth each, bounds in whole percent.
 * - `rounded` for larger bases: to the nearest 10 within 10–90 (30–99), or the nearest 5 within 5–95 (100 and over).
 *   `atMost` and `atLeast` mark the two ends, where the figure stands for everything beyond it too.
 */
export type Share =
  | { readonly kind: 'band'; readonly low: number; readonly high: number }
  | { readonly kind: 'rounded'; readonly percent: number; readonly end?: 'atMost' | 'atLeast' };

const percent = z.int().min(0).max(100);

/** Where it stands in a document that is read. */
export const shareSchema: z.ZodType<Share> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('band'), low: percent, high: percent }),
  z.strictObject({
    kind: z.literal('rounded'),
    percent,
    end: z.enum(['atMost', 'atLeast']).exactOptional(),
  }),
]);
