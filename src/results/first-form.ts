import { z } from 'zod';
import { holderNames } from '../ballot/holders.ts';
import { placeOf } from './pool-teams.ts';
import { shareSchema } from './share.ts';
import type { Change, Summary, SummaryRegister, TurnoutLabel } from './summary.ts';

/**
 * The first form of a published document, which Parley wrote until version 0.1. Some of what it holds are sentences in
 * English: those that stand for one of a few things become its code, and all others are shown as they stand.
 */
const changes: Readonly<Record<string, Change>> = {
  up: 'up',
  down: 'down',
  'no clear change': 'unclear',
  'first time asked': 'first',
  'no earlier figure': 'none',
};
const turnouts: Readonly<Record<string, TurnoutLabel>> = {
  'too few to speak for everyone': 'too-few',
  adequate: 'adequate',
  desirable: 'desirable',
  good: 'good',
  'very good': 'very-good',
};
const standings: Readonly<Record<string, SummaryRegister['commitments'][number]['standing']>> = {
  due: 'due',
  overdue: 'overdue',
  moved: 'moved',
  'said to be done': 'said-done',
  'said to be done, but disputed': 'disputed',
  kept: 'kept',
  dropped: 'dropped',
};

/** A phrase of the first form as its code. */
function coded<Code extends string>(codes: Readonly<Record<string, Code>>) {
  return z.string().transform((phrase, context): Code => {
    const found = Object.hasOwn(codes, phrase) ? codes[phrase] : undefined;
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: 'not a phrase of the first form' });
    return z.NEVER;
  });
}

const count = z.int().min(0);
const counts = z.array(z.object({ name: z.string(), count }));
const topic = z.object({
  topic: z.string(),
  label: z.string(),
  question: z.string(),
  favourable: shareSchema,
  unfavourable: shareSchema,
  change: coded(changes),
});
const group = z
  .object({ name: z.string(), depth: z.int(), base: count, topics: z.array(topic) })
  .transform(({ name, ...figures }) => ({ ...placeOf(name), ...figures }));
const answers = z.array(
  z
    .object({ label: z.string(), share: shareSchema })
    .transform(({ label, share }) => ({ answer: '', label, share })),
);
const promise = {
  number: z.int(),
  promise: z.string(),
  owner: z.string(),
  due: z.iso.date(),
  firstDue: z.iso.date().exactOptional(),
};
const lines = z.array(z.string());

export const firstForm = z.object({
  format: z.literal(1),
  roundId: z.string().regex(/^\d{4}-W\d{2}$/),
  organisation: z.string(),
  weekOf: z.iso.date(),
  asked: z.object({
    total: count,
    byTeam: counts,
    byEmployment: counts,
    byPlatform: counts,
    unreachable: count,
  }),
  answered: count,
  turnout: coded(turnouts),
  minimumGroup: z.int(),
  figures: z
    .object({
      topics: z.array(topic),
      groups: z.array(group).exactOptional(),
      themes: z.array(z.object({ name: z.string(), comments: count })),
      commitment: z.object({ ...promise, answers }).exactOptional(),
      followUp: z.object({ number: z.int(), question: z.string(), answers }).exactOptional(),
    })
    .exactOptional(),
  register: z
    .object({
      concerns: z.array(
        z.object({
          number: z.int(),
          label: z.string(),
          text: z.string(),
          raisedBy: z.enum(['union', 'staff']),
          isNew: z.boolean(),
          ageDays: count,
          waitingDays: count.exactOptional(),
          supporters: count.exactOptional(),
        }),
      ),
      commitments: z.array(z.object({ ...promise, concern: z.int(), standing: coded(standings) })),
      agreed: lines,
      quotations: lines.exactOptional(),
      events: lines.exactOptional(),
    })
    .exactOptional(),
  receipts: z.object({ count, digest: z.string() }),
  openedBy: z.array(z.enum(holderNames)).exactOptional(),
  hashes: z.object({ roster: z.string(), questions: z.string(), rules: z.string() }),
}) satisfies z.ZodType<Summary>;
