/**
 * The British statutory tests of a ballot for industrial action, as dated data. A change of the law is a line here, not
 * a change of code. They apply to England, Wales and Scotland; what they leave out is in docs/strike-ballot.md.
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
  readonly source: string;
}

/** A ballot is opened on the first day on which a voting paper is sent to anybody (Trade Union Act 2016, s. 2(2)). */
export const strikeBallotTests: readonly StrikeBallotTest[] = [
  {
    kind: 'majority',
    from: '1992-10-16',
    until: '2017-03-01',
    source:
      'Trade Union and Labour Relations (Consolidation) Act 1992, s. 226(2): the majority voting in the ballot answered “Yes”',
  },
  {
    kind: 'majority',
    from: '2017-03-01',
    spoiledCount: true,
    source:
      'Trade Union and Labour Relations (Consolidation) Act 1992, s. 226(2)(a)(iii) with (2A), as the Trade Union Act 2016, s. 3, put them: the majority voting in the ballot answered “Yes”; and s. 297A, in force on 1 March 2017: those voting include those who return papers that are spoiled or otherwise invalid',
  },
  {
    kind: 'turnout',
    from: '2017-03-01',
    percent: 50,
    source:
      'the 1992 Act, s. 226(2)(a)(iia), put in by the Trade Union Act 2016, s. 2, in force on 1 March 2017 (S.I. 2017/139): at least 50% of those who were entitled to vote in the ballot did so, which includes those who spoiled their paper (s. 297A)',
  },
  {
    kind: 'support',
    from: '2017-03-01',
    until: '2026-02-18',
    percent: 40,
    importantServicesOnly: true,
    source:
      'the 1992 Act, s. 226(2B) to (2F), put in by the Trade Union Act 2016, s. 3, in force on 1 March 2017 (S.I. 2017/139), taken out by the Employment Rights Act 2025, s. 69 (in force two months after 18 December 2025: s. 159(2)(f)), for ballots opened on or after 18 February 2026: at least 40% of those who were entitled to vote answered “Yes”',
  },
];

/**
 * The turnout test ends with the Employment Rights Act 2025, s. 68, on a day that is appointed by regulations: the
 * setting BALLOT_TURNOUT_TEST_ENDS. It cannot lie before the day on which the first part of that Act took effect.
 */
export const turnoutRepeal = {
  earliest: '2026-02-18',
  source: 'the Employment Rights Act 2025, s. 68, which takes out the 50% test once it is commenced',
} as const;

/** Where a ballot is held. The services are those of the 1992 Act, s. 226(2E), each as its regulations define it; by number where the number was checked. */
export const strikeBallotSectors = {
  health: { words: 'health services', regulations: 'S.I. 2017/132' },
  education: { words: 'education of those aged under 17', regulations: 'S.I. 2017/133' },
  fire: { words: 'fire services', regulations: 'the Important Public Services (Fire) Regulations 2017' },
  transport: { words: 'transport services', regulations: 'S.I. 2017/135' },
  border: {
    words: 'border security',
    regulations: 'the Important Public Services (Border Security) Regulations 2017',
  },
  /** A category of the Act; Parley knows of no regulations that name a service in it. */
  nuclear: {
    words: 'decommissioning of nuclear installations and management of radioactive waste and spent fuel',
    regulations: undefined,
  },
  other: undefined,
} as const satisfies Readonly<
  Record<string, { readonly words: string; readonly regulations: string | undefined } | undefined>
>;

export type StrikeBallotSector = keyof typeof strikeBallotSectors;
export const strikeBallotSectorNames = Object.keys(strikeBallotSectors) as readonly StrikeBallotSector[];
