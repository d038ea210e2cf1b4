import { z } from 'zod';
import { rosterChangeSchema } from '../people/roster-change.ts';
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
  nextSubject,
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
    change: z.strictObject(rosterChangeSchema.shape),
  }),
  z.strictObject({ about: z.enum(['pause', 'resume']) }),
  z.strictObject({ about: z.literal('give-up'), week: z.string() }),
]) satisfies z.ZodType<Subject>;
const reason = z.string().exactOptional();

const proposed = z.strictObject({
  action: z.literal('proposed'),
  data: z.strictObject({ subject, reason }),
});
const accepted = z.strictObject({ action: z.literal('accepted'), data: z.strictObject({}) });
const declined = z.strictObject({ action: z.literal('declined'), data: z.strictObject({ reason }) });
const withdrawn = z.strictObject({
  action: z.literal('withdrawn'),
  data: z.strictObject({ reason, because: z.literal('files-changed').exactOptional() }),
});
/** Here, a reason of Parley's own is a sentence among those that people wrote. */
const withdrawnBefore = z.strictObject({
  action: z.literal('withdrawn'),
  data: z.strictObject({ reason }),
});

const agreementStep = z.discriminatedUnion('action', [proposed, accepted, declined, withdrawn]);
type StoredStep = z.infer<typeof agreementStep>;
export const agreementVersions: StepVersions<StoredStep> = {
  1: z.discriminatedUnion('action', [proposed, accepted, declined, withdrawnBefore]),
  2: agreementStep,
};

/** How the agreements stand after these entries of the register. */
export function agreementsIn(entries: readonly RegisterEntry[]): Agreements {
  return readSteps(entries, 'agreement', agreementVersions).reduce(
    (agreements, { step: one, subject: number, by, at }) => {
      const head = { step: one.action, number, by: by.side as Party };
      return addStep(agreements, { ...head, ...one.data } as AgreementStep, at);
    },
    { ...noAgreements, taken: nextSubject(entries, 'agreement') - 1 },
  );
}

/** A step as the register keeps it. */
export function entryOfStep({ step: action, number, by, ...data }: AgreementStep): NewEntry {
  return { v: entryVersion, by: { side: by }, kind: 'agreement', subject: number, action, data };
}
