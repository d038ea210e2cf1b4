import { z } from 'zod';
import {
  type AgreementStep,
  type Agreements,
  addStep,
  noAgreements,
  type Party,
  type Subject,
} from './agreement.ts';
import {
  entryVersion,
  type NewEntry,
  type RegisterEntry,
  readSteps,
  type StepVersions,
} from './register-entry.ts';

const values = z.record(z.string(), z.unknown());
const count = z.int().min(0);
const subject = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('founding'),
    values,
    roster: z.strictObject({ hash: z.string(), people: count }),
  }),
  z.strictObject({ about: z.literal('terms'), values }),
  z.strictObject({
    about: z.literal('roster'),
    change: z.strictObject({
      hash: z.string(),
      people: count,
      fromHash: z.string(),
      fromPeople: count,
      added: count,
      removed: count,
      moved: count,
      newReps: count,
      formerReps: count,
      newLeaders: count,
      formerLeaders: count,
      accounts: count.exactOptional(),
      corrected: count,
    }),
  }),
  z.strictObject({ about: z.enum(['pause', 'resume']) }),
  z.strictObject({ about: z.literal('give-up'), week: z.string() }),
]) satisfies z.ZodType<Subject>;
const reason = z.string().exactOptional();

const agreementStep = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('proposed'), data: z.strictObject({ subject, reason }) }),
  z.strictObject({ action: z.literal('accepted'), data: z.strictObject({}) }),
  z.strictObject({ action: z.literal('declined'), data: z.strictObject({ reason }) }),
  z.strictObject({ action: z.literal('withdrawn'), data: z.strictObject({ reason }) }),
]);

type StoredStep = z.infer<typeof agreementStep>;
export const agreementVersions: StepVersions<StoredStep> = { 1: agreementStep, 2: agreementStep };

/** How the agreements stand after these entries of the register. */
export function agreementsIn(entries: readonly RegisterEntry[]): Agreements {
  return readSteps(entries, 'agreement', agreementVersions).reduce(
    (agreements, { step: one, subject: number, by, at }) => {
      const head = { step: one.action, number, by: by.side as Party };
      return addStep(agreements, { ...head, ...one.data } as AgreementStep, at);
    },
    noAgreements,
  );
}

/** A step as the register keeps it. */
export function entryOfStep({ step: action, number, by, ...data }: AgreementStep): NewEntry {
  return { v: entryVersion, by: { side: by }, kind: 'agreement', subject: number, action, data };
}
