import type { PersonId, PlatformName } from '../people/person.ts';
import type { Organisation, PublicationRules } from './organisation.ts';
import type { Question, Theme } from './question.ts';
import type { Sealing } from './sealing.ts';

/** The ISO week in which the round opens, on the organisation's wall: `2026-W48`. One round a week. */
export type RoundId = string;

/** `open` takes ballots; `closed` has been counted, or waits for its holders' shares; `published` is in both channels. Destruction is a date of its own. */
export type RoundState = 'open' | 'closed' | 'published';

/** Everything a round needs is frozen when it opens, so no later change of a file can reach it. */
export interface Round {
  readonly id: RoundId;
  readonly state: RoundState;
  /** Instants as ISO 8601 in UTC. `opensAt` is the earliest local opening of anybody on the roster. */
  readonly opensAt: string;
  /** The earliest local reminder of anybody asked. */
  readonly remindsAt: string;
  readonly closesAt: string;
  readonly publishesAt: string;
  readonly organisationName: string;
  readonly timeZone: string;
  readonly questions: readonly Question[];
  readonly comment: { readonly text: string; readonly hint: string };
  readonly themes: readonly Theme[];
  readonly rules: PublicationRules;
  readonly showTeams: boolean;
  readonly asked: AskedCounts;
  readonly hashes: { readonly roster: string; readonly questions: string; readonly rules: string };
  /** The commitment that one of `questions` asks about. */
  readonly commitment?: AskedCommitment;
  /** The follow-up that one of `questions` asks; never beside a commitment. */
  readonly followUp?: AskedFollowUp;
  /** Where it is posted, until the next round opens. Absent in rounds that an earlier Parley opened. */
  readonly channels?: Pick<Organisation, 'channels' | 'staffChannel'>;
  /** Platforms that refused to say whom they reach: people there count as they were last known. Absent: none. */
  readonly unasked?: readonly PlatformName[];
  /** Whose shares open it, where its key was split. */
  readonly sealing?: Sealing;
  readonly closedAt?: string;
  readonly publishedAt?: string;
  /** Set only when the vault was read back and held nothing of this round, and its ballots were gone. */
  readonly destroyedAt?: string;
}

/** A promise whose date has come, as it stood when the round opened. */
export interface AskedCommitment {
  /** In the register. */
  readonly number: number;
  readonly promise: string;
  readonly owner: string;
  /** ISO date; `firstDue` where that was moved. */
  readonly due: string;
  readonly firstDue?: string;
  readonly questionId: string;
}

/** A question of one side, accepted by the other, for all who wrote about a theme. */
export interface AskedFollowUp {
  /** In the register. */
  readonly number: number;
  readonly theme: string;
  readonly question: string;
  /** Empty: how far one agrees. */
  readonly options: readonly string[];
  readonly questionId: string;
}

/** Who was asked, from the roster alone. */
export interface AskedCounts {
  readonly total: number;
  readonly byTeam: readonly CountOf[];
  readonly byEmployment: readonly CountOf[];
  readonly byPlatform: readonly CountOf[];
  /** People on the roster whom no platform can reach. They are part of `total`. */
  readonly unreachable: number;
}

export interface CountOf {
  readonly name: string;
  readonly count: number;
}

/** One person's place in one round's electorate, frozen at opening. Holds nothing about whether they answered. */
export interface Elector {
  readonly personId: PersonId;
  /** The node of the hierarchy under which this person's ballot counts; null: "other teams". */
  readonly team: string | null;
  /** Platforms on which to ask, in order. */
  readonly platforms: readonly PlatformName[];
  /** When this person is asked and reminded: ISO instants from their own wall clock. */
  readonly invitedAt: string;
  readonly remindedAt: string;
}
