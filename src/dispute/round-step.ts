import { z } from 'zod';
import {
  entryVersion,
  type NewEntry,
  nextSubject,
  type RegisterEntry,
  roundIdSchema,
  type StepVersions,
} from './register-entry.ts';

/** What the operator can move on by hand, ahead of the clock or after it. */
export const roundSteps = ['opened', 'closed', 'published'] as const;
export type RoundStep = (typeof roundSteps)[number];

const stepByHand = z.strictObject({
  action: z.enum(roundSteps),
  data: z.strictObject({ roundId: roundIdSchema }),
});
export const roundStepVersions: StepVersions<z.infer<typeof stepByHand>> = { 1: stepByHand, 2: stepByHand };

/** That the operator moved a step of a week by hand; nothing where the register says so already. */
export function enterStepByHand(
  entries: readonly RegisterEntry[],
  step: RoundStep,
  roundId: string,
): readonly NewEntry[] {
  const known = entries.some(
    ({ kind, action, data }) => kind === 'round' && action === step && data.roundId === roundId,
  );
  if (known) return [];
  const subject = nextSubject(entries, 'round');
  return [
    { v: entryVersion, by: { side: 'operator' }, kind: 'round', subject, action: step, data: { roundId } },
  ];
}
