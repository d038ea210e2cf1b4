import {
  type StrikeBallotSector,
  type StrikeBallotTest,
  strikeBallotSectors,
  strikeBallotTests,
  turnoutRepealEarliest,
} from './strike-ballot-rules.ts';

/** What a union has to tell of a ballot (the 1992 Act, s. 231), and when and where it was held. All are papers or people. */
export interface StrikeBallotFigures {
  readonly entitled: number;
  readonly returned: number;
  readonly spoiled: number;
  readonly yes: number;
  readonly no: number;
  /** ISO date on which the first voting paper was sent. */
  readonly opened: string;
  readonly sector: StrikeBallotSector;
}

/** A share that never goes without its base. */
export interface StrikeBallotShare {
  readonly count: number;
  readonly base: number;
  /** Percent, whole unless that would make a share look like 0, 40, 50 or 100 that is not; absent for a base of 0. */
  readonly percent?: number;
}

export interface StrikeBallotTestResult {
  readonly kind: StrikeBallotTest['kind'];
  readonly needed: number;
  readonly reached: number;
  /** `depends`: on whether spoiled papers count, where the Act does not say. */
  readonly verdict: 'met' | 'unmet' | 'depends';
  readonly source: StrikeBallotTest['source'];
}

export interface StrikeBallotCheck {
  readonly figures: StrikeBallotFigures;
  readonly shares: {
    readonly yesOfReturned: StrikeBallotShare;
    readonly noOfReturned: StrikeBallotShare;
    readonly spoiledOfReturned: StrikeBallotShare;
    readonly returnedOfEntitled: StrikeBallotShare;
    readonly yesOfEntitled: StrikeBallotShare;
    /** If everybody entitled who said neither yes nor no had said yes. */
    readonly mostOfEntitled: StrikeBallotShare;
  };
  readonly tests: readonly StrikeBallotTestResult[];
  /** Not met where one is not met; met where all are. */
  readonly verdict: StrikeBallotTestResult['verdict'];
  /** Whether the 50% test was applied because no date of its end is known. */
  readonly turnoutTestMayHaveEnded: boolean;
}

/**
 * The shares of a ballot with their bases, and the statutory tests in force on the day it opened. Arithmetic, no legal
 * advice. The figures must be possible ones (read-strike-ballot-figures.ts).
 *
 * Support among all entitled lies between those who said yes and all who did not say no: nobody knows what the rest
 * would have said (the "worst case" bounds of C. F. Manski, Partial Identification of Probability Distributions, 2003,
 * chapter 1).
 *
 * @param turnoutTestEnds ISO date from which ballots need no turnout; absent until it is known.
 */
export function checkStrikeBallot(figures: StrikeBallotFigures, turnoutTestEnds?: string): StrikeBallotCheck {
  const { entitled, returned, spoiled, yes, no, opened } = figures;
  const tests = testsOf(figures, turnoutTestEnds).map((test) => applyTest(test, figures));
  return {
    figures,
    shares: {
      yesOfReturned: shareOf(yes, returned),
      noOfReturned: shareOf(no, returned),
      spoiledOfReturned: shareOf(spoiled, returned),
      returnedOfEntitled: shareOf(returned, entitled),
      yesOfEntitled: shareOf(yes, entitled),
      mostOfEntitled: shareOf(entitled - no, entitled),
    },
    tests,
    verdict: tests.some(({ verdict }) => verdict === 'unmet')
      ? 'unmet'
      : tests.some(({ verdict }) => verdict === 'depends')
        ? 'depends'
        : 'met',
    turnoutTestMayHaveEnded: turnoutTestEnds === undefined && opened >= turnoutRepealEarliest,
  };
}

/** The tests of a ballot that was opened on this day in this sector. */
function testsOf(
  { opened, sector }: StrikeBallotFigures,
  turnoutTestEnds: string | undefined,
): readonly StrikeBallotTest[] {
  return strikeBallotTests.filter((test) => {
    const until = test.kind === 'turnout' ? turnoutTestEnds : test.until;
    const inForce = opened >= test.from && (until === undefined || opened < until);
    return inForce && (test.importantServicesOnly !== true || strikeBallotSectors[sector] !== undefined);
  });
}

/** In whole numbers, so that no rounding decides. */
function applyTest(
  { kind, percent, spoiledCount, source }: StrikeBallotTest,
  figures: StrikeBallotFigures,
): StrikeBallotTestResult {
  const { entitled, returned, yes, no } = figures;
  if (percent === undefined) {
    // More than half of all papers is a majority in every reading; no more yes than no is one in none.
    const isOpen = spoiledCount === undefined && yes > no;
    const verdict = yes * 2 > returned ? 'met' : isOpen ? 'depends' : 'unmet';
    return { kind, needed: Math.floor(returned / 2) + 1, reached: yes, verdict, source };
  }
  const reached = kind === 'turnout' ? returned : yes;
  const verdict = reached * 100 >= entitled * percent ? 'met' : 'unmet';
  return { kind, needed: Math.ceil((entitled * percent) / 100), reached, verdict, source };
}

/** Where a rounded share would look as if it reached what it does not. */
const telling: readonly number[] = [0, 40, 50, 100];

function shareOf(count: number, base: number): StrikeBallotShare {
  if (base === 0) return { count, base };
  const exact = (count * 100) / base;
  for (let digits = 0; digits < 6; digits += 1) {
    const percent = Number(exact.toFixed(digits));
    if (percent === exact || !telling.includes(percent)) return { count, base, percent };
  }
  return { count, base, percent: exact };
}
