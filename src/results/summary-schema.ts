import { z } from 'zod';
import { holderNames } from '../ballot/holders.ts';
import { isTimeZone } from '../people/check-time-zone.ts';
import { channelNames } from '../survey/organisation.ts';
import { agreedFactSchema } from './agreed-fact.ts';
import { shareSchema } from './share.ts';
import type { Summary } from './summary.ts';

const roundId = z.string().regex(/^\d{4}-W\d{2}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const counts = z.array(z.strictObject({ name: z.string(), count }));
const isoDate = z.iso.date();
const side = z.enum(channelNames);

const topic = z.strictObject({
  topic: z.string(),
  label: z.string(),
  question: z.string(),
  favourable: shareSchema,
  unfavourable: shareSchema,
  change: z.enum(['up', 'down', 'unclear', 'first', 'none']),
});
const answers = z.array(
  z.strictObject({ answer: z.string(), label: z.string().exactOptional(), share: shareSchema }),
);
const promise = {
  number: z.int(),
  promise: z.string(),
  owner: z.string(),
  due: isoDate,
  firstDue: isoDate.exactOptional(),
};

const register = z.strictObject({
  concerns: z.array(
    z.strictObject({
      number: z.int(),
      label: z.string().exactOptional(),
      text: z.string(),
      raisedBy: z.enum(['union', 'staff']),
      isNew: z.boolean(),
      ageDays: count,
      waitingDays: count.exactOptional(),
      supporters: count.exactOptional(),
    }),
  ),
  commitments: z.array(
    z.strictObject({
      ...promise,
      concern: z.int(),
      standing: z.enum(['due', 'overdue', 'moved', 'said-done', 'disputed', 'kept', 'dropped']),
    }),
  ),
  agreed: z.array(agreedFactSchema),
  quotations: z.array(z.strictObject({ roundId, text: z.string() })).exactOptional(),
  events: z
    .array(
      z.strictObject({
        number: z.int(),
        date: isoDate,
        text: z.string(),
        addedBy: side,
        disputed: z.strictObject({ by: side, reason: z.string().exactOptional() }).exactOptional(),
      }),
    )
    .exactOptional(),
});

/** A published document of the second form: facts alone. */
export const summarySchema = z.strictObject({
  format: z.literal(2),
  roundId,
  organisation: z.string(),
  timeZone: z.string().refine(isTimeZone).exactOptional(),
  weekOf: isoDate,
  asked: z.strictObject({
    total: count,
    byTeam: counts,
    byEmployment: counts,
    byPlatform: counts,
    unreachable: count,
  }),
  answered: count,
  turnout: z.enum(['too-few', 'adequate', 'desirable', 'good', 'very-good']),
  minimumGroup: z.int(),
  figures: z
    .strictObject({
      topics: z.array(topic),
      groups: z
        .array(
          z.strictObject({
            path: z.array(z.string()),
            isPool: z.literal(true).exactOptional(),
            depth: z.int(),
            base: count,
            topics: z.array(topic),
          }),
        )
        .exactOptional(),
      themes: z.array(z.strictObject({ name: z.string(), comments: count })),
      commitment: z.strictObject({ ...promise, answers }).exactOptional(),
      followUp: z
        .strictObject({ number: z.int(), theme: z.string().exactOptional(), question: z.string(), answers })
        .exactOptional(),
    })
    .exactOptional(),
  register: register.exactOptional(),
  receipts: z.strictObject({ count, digest: hash }),
  openedBy: z.array(z.enum(holderNames)).exactOptional(),
  hashes: z.strictObject({ roster: z.string(), questions: z.string(), rules: z.string() }),
}) satisfies z.ZodType<Summary>;
