import { z } from 'zod';
import { shareSchema } from '../results/share.ts';
import { roundIdSchema, type StepVersions } from './register-entry.ts';

/** Whether it happened for whoever answers. */
export const commitmentAnswers = ['yes', 'partly', 'no', 'cannot-say'] as const;

const isoDate = z.iso.date();

const earlierSteps = [
  z.object({
    action: z.literal('made'),
    data: z.strictObject({
      concern: z.number().int(),
      promise: z.string(),
      owner: z.string(),
      due: isoDate,
      measure: z.string(),
    }),
  }),
  z.object({
    action: z.literal('updated'),
    data: z.strictObject({ note: z.string(), due: isoDate.exactOptional() }),
  }),
  z.object({ action: z.literal('done'), data: z.strictObject({ note: z.string().exactOptional() }) }),
  z.object({ action: z.literal('dropped'), data: z.strictObject({ reason: z.string().exactOptional() }) }),
] as const;
const askedIn = {
  roundId: roundIdSchema,
  /** When the round opened: an ISO instant, and the date that it then was on the organisation's wall. */
  opensAt: z.string().exactOptional(),
  opensOn: isoDate.exactOptional(),
  answered: z.number().int(),
};
/** What staff answered whether it happened for them, once that is published. */
const askedAbout = z.object({
  action: z.literal('asked-about'),
  data: z.strictObject({
    ...askedIn,
    answers: z.array(z.strictObject({ answer: z.enum(commitmentAnswers), share: shareSchema })),
  }),
});
/** In the first version, in words. */
const firstAskedAbout = z.object({
  action: z.literal('asked-about'),
  data: z.strictObject({
    ...askedIn,
    answers: z.array(z.strictObject({ label: z.string(), share: z.string() })),
  }),
});
const commitmentStep = z.discriminatedUnion('action', [...earlierSteps, askedAbout]);
const firstCommitmentStep = z.discriminatedUnion('action', [...earlierSteps, firstAskedAbout]);

/** What may happen to a commitment, as it is entered now. */
export type NewCommitmentStep = z.infer<typeof commitmentStep>;
/** The same, as it stands in the register in any version. */
export type CommitmentStep = NewCommitmentStep | z.infer<typeof firstCommitmentStep>;
export const commitmentVersions: StepVersions<CommitmentStep> = { 1: firstCommitmentStep, 2: commitmentStep };
