import { z } from 'zod';

const count = z.int().min(0);

export const rosterChangeSchema = z.object({
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
}) satisfies z.ZodType<RosterChange>;

/** How two rosters differ, in counts alone: no name, no number of a person. */
export interface RosterChange {
  readonly hash: string;
  readonly people: number;
  readonly fromHash: string;
  readonly fromPeople: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** Who became, or is no longer, a rep or a leader, whether they joined, left or stayed. */
  readonly newReps: number;
  readonly formerReps: number;
  readonly newLeaders: number;
  readonly formerLeaders: number;
  /** Who stayed, with another e-mail address, Slack or Discord account. Absent where the register is older than this. */
  readonly accounts?: number;
  /** Who stayed, with another time zone, employment or platform. */
  readonly corrected: number;
}
