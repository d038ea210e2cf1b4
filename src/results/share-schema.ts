import { z } from 'zod';
import type { Share } from './share.ts';

const percent = z.int().min(0).max(100);

/** A published share, as a document or an entry of the register holds it. */
export const shareSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('band'), low: percent, high: percent }),
  z.strictObject({
    kind: z.literal('rounded'),
    percent,
    end: z.enum(['atMost', 'atLeast']).exactOptional(),
  }),
]) satisfies z.ZodType<Share>;
