import type { ImportantService, StrikeBallotSource } from '../strike-ballot/law-words.ts';

/**
 * The British statutory tests of a ballot for industrial action, as dated data. A change of the law is a line here and,
 * for what it says and where, one in strike-ballot/law-words.ts; not a change of code. They apply to England, Wales and
 * Scotland; what they leave out is in docs/strike-ballot.md.
 */

/** A test that a ballot has to pass. */
export interface StrikeBallotTest {
  readonly kind: 'majority' | 'turnout' | 'support';
  /** Of ballots opened on or after this ISO date. */
  readonly from: string;
  /** Of ballots opened before this ISO date; absent: in force until Parley learns otherwise. */
  readonly until?: string;
  /** The least share of those entitled to vote, in whole percent; of `majority` none, which is more than half. */
  readonly percent?: number;
  /** Of a majority: those who spoiled a paper are among those voting. Absent: the Act does not say, and Parley does not decide. */
  readonly spoiledCount?: true;
  /** Asked only where most of those entitled to vote normally work in an important public service. */
  readonly importantServicesOnly?: true;
  /** Where it stands. */
  readonly source: StrikeBallotSource;
}

/** A ballot is opened on the first day on which a voting paper is sent to anybody (Trade Union Act 2016, s. 2(2)). */
export const strikeBallotTests: readonly StrikeBallotTest[] = [
  {
    kind: 'majority',
    from: '1992-10-16',
    until: '2017-03-01',
    source: 'majority1992',
  },
  {
    kind: 'majority',
    from: '2017-03-01',
    spoiledCount: true,
    source: 'majority2017',
  },
  {
    kind: 'turnout',
    from: '2017-03-01',
    percent: 50,
    source: 'turnout2017',
  },
  {
    kind: 'support',
    from: '2017-03-01',
    until: '2026-02-18',
    percent: 40,
    importantServicesOnly: true,
    source: 'support2017',
  },
];

/**
 * The turnout test ends with the Employment Rights Act 2025, s. 68, on a day that is appointed by regulations: the
 * setting BALLOT_TURNOUT_TEST_ENDS. It cannot lie before this day, on which the first part of that Act took effect.
 */
export const turnoutRepealEarliest = '2026-02-18';

/** By which a service is defined: by number where the number was checked. */
type Regulations = { readonly number: string } | { readonly title: string };

/** Where a ballot is held. The services are those of the 1992 Act, s. 226(2E), each as its regulations define it. */
export const strikeBallotSectors = {
  health: { regulations: { number: 'S.I. 2017/132' } },
  education: { regulations: { number: 'S.I. 2017/133' } },
  fire: { regulations: { title: 'Important Public Services (Fire) Regulations 2017' } },
  transport: { regulations: { number: 'S.I. 2017/135' } },
  border: { regulations: { title: 'Important Public Services (Border Security) Regulations 2017' } },
  /** A category of the Act; Parley knows of no regulations that name a service in it. */
  nuclear: { regulations: undefined },
  other: undefined,
} as const satisfies Readonly<Record<ImportantService, { readonly regulations: Regulations | undefined }>> & {
  readonly other: undefined;
};

export type StrikeBallotSector = keyof typeof strikeBallotSectors;
export const strikeBallotSectorNames = Object.keys(strikeBallotSectors) as readonly StrikeBallotSector[];
