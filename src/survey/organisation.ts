import type { Schedule } from './schedule.ts';
import type { Sealing } from './sealing.ts';

/** What is published, and when it is withheld. Sources: the rules are numbered as in README.md, "What is published". */
export interface PublicationRules {
  /** K_min: the fewest ballots behind any published figure. At least 5; 10 unless set; 20 under the dispute profile and the dual one. */
  readonly minimumGroup: number;
  /** Teams are shown every this many weeks. */
  readonly teamsEveryWeeks: number;
  /** Team membership, for results, stays as it was for this many weeks. */
  readonly teamsFrozenWeeks: number;
}

export const channelNames = ['leadership', 'union'] as const;
export type ChannelName = (typeof channelNames)[number];

/** The settings in `organisation.yaml`, checked and completed. */
export interface Organisation {
  readonly name: string;
  /** IANA zone of the schedule. */
  readonly timeZone: string;
  readonly schedule: Schedule;
  readonly rules: PublicationRules;
  /** SHA-256 (hex) over the canonical form of `rules` and `schedule`. */
  readonly rulesHash: string;
  /** Where each channel stands on the platforms other than the web, by the platform's own channel id. */
  readonly channels: Readonly<Record<ChannelName, { readonly slack?: string; readonly discord?: string }>>;
  /** For Discord: a channel of all staff that holds a standing button, for those with closed messages. */
  readonly staffChannel: { readonly discord?: string };
  /** The dual profile; absent: the round's own machine opens it. */
  readonly sealing?: Sealing;
}
