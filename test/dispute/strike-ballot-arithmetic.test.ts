import { describe, expect, it } from 'vitest';
import {
  readStrikeBallotFigures,
  type TypedStrikeBallot,
} from '../../src/dispute/read-strike-ballot-figures.ts';
import { checkStrikeBallot } from '../../src/dispute/strike-ballot-arithmetic.ts';
import { strikeBallotTests } from '../../src/dispute/strike-ballot-rules.ts';
import { RefusedError } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import {
  strikeBallotCheckMessage,
  strikeBallotHeadline,
} from '../../src/messages/strike-ballot-check-message.ts';
import { lawWords } from '../../src/strike-ballot/law-words.ts';

/** What was typed at the command line for the case that Parley was conceived for. */
const typed: TypedStrikeBallot = {
  entitled: '250',
  returned: '75',
  spoiled: '0',
  yes: '59',
  no: '16',
  opened: '2017-01-10',
  sector: 'other',
};

/** entitled, returned, spoiled, yes, no, opened, sector; what each test says, and what they say together. */
type Row = readonly [number, number, number, number, number, string, string, string, string];

// m: a majority of those voting, t: half of those entitled voted, s: 40% of those entitled said yes.
// +: met, -: not met, ?: depends on whether spoiled papers count.
const table: readonly Row[] = [
  // Before 1 March 2017: the majority alone, in every sector.
  [250, 75, 0, 59, 16, '2017-01-10', 'other', 'm+', 'met'],
  [250, 75, 0, 59, 16, '2017-01-10', 'health', 'm+', 'met'],
  [250, 75, 0, 59, 16, '2017-02-28', 'other', 'm+', 'met'],
  [250, 1, 0, 1, 0, '2017-02-28', 'fire', 'm+', 'met'],
  [250, 0, 0, 0, 0, '2017-02-28', 'other', 'm-', 'unmet'],
  [250, 76, 0, 38, 38, '2016-05-05', 'other', 'm-', 'unmet'],
  [250, 75, 0, 16, 59, '1992-10-16', 'other', 'm-', 'unmet'],
  [100, 60, 20, 30, 10, '2016-01-01', 'other', 'm?', 'depends'],
  [100, 60, 20, 31, 9, '2016-01-01', 'other', 'm+', 'met'],
  [100, 60, 60, 0, 0, '2016-01-01', 'other', 'm-', 'unmet'],
  // From 1 March 2017: half of those entitled have to vote.
  [250, 75, 0, 59, 16, '2017-03-01', 'other', 'm+ t-', 'unmet'],
  [250, 124, 0, 124, 0, '2017-03-01', 'other', 'm+ t-', 'unmet'],
  [250, 125, 0, 63, 62, '2017-03-01', 'other', 'm+ t+', 'met'],
  [251, 125, 0, 125, 0, '2018-06-30', 'other', 'm+ t-', 'unmet'],
  [251, 126, 0, 64, 62, '2018-06-30', 'other', 'm+ t+', 'met'],
  [250, 125, 25, 60, 40, '2019-01-01', 'other', 'm- t+', 'unmet'],
  [250, 125, 25, 60, 40, '2017-02-28', 'other', 'm?', 'depends'],
  [250, 125, 24, 63, 38, '2017-03-01', 'other', 'm+ t+', 'met'],
  [250, 125, 24, 62, 39, '2017-03-01', 'other', 'm- t+', 'unmet'],
  [250, 125, 24, 62, 39, '2026-02-18', 'other', 'm- t+', 'unmet'],
  [250, 125, 24, 101, 0, '2019-01-01', 'other', 'm+ t+', 'met'],
  [250, 124, 24, 50, 50, '2019-01-01', 'other', 'm- t-', 'unmet'],
  [1, 1, 0, 1, 0, '2020-02-29', 'other', 'm+ t+', 'met'],
  [70_000, 29_120, 0, 25_000, 4_120, '2018-07-23', 'other', 'm+ t-', 'unmet'],
  // … and in important public services 40% of those entitled have to say yes.
  [250, 125, 0, 99, 26, '2017-03-01', 'health', 'm+ t+ s-', 'unmet'],
  [250, 125, 0, 100, 25, '2017-03-01', 'health', 'm+ t+ s+', 'met'],
  [250, 125, 0, 99, 26, '2017-03-01', 'other', 'm+ t+', 'met'],
  [250, 125, 0, 99, 26, '2017-02-28', 'health', 'm+', 'met'],
  [250, 200, 0, 101, 99, '2017-03-01', 'education', 'm+ t+ s+', 'met'],
  [250, 200, 0, 100, 100, '2017-03-01', 'education', 'm- t+ s+', 'unmet'],
  [251, 130, 0, 100, 30, '2020-01-01', 'fire', 'm+ t+ s-', 'unmet'],
  [251, 130, 0, 101, 29, '2020-01-01', 'fire', 'm+ t+ s+', 'met'],
  [250, 110, 0, 105, 5, '2022-06-01', 'transport', 'm+ t- s+', 'unmet'],
  [250, 130, 0, 90, 40, '2023-02-01', 'border', 'm+ t+ s-', 'unmet'],
  [250, 130, 0, 90, 40, '2023-02-01', 'nuclear', 'm+ t+ s-', 'unmet'],
  [250, 130, 30, 100, 0, '2023-02-01', 'transport', 'm+ t+ s+', 'met'],
  [250, 125, 0, 99, 26, '2026-02-17', 'health', 'm+ t+ s-', 'unmet'],
  // From 18 February 2026: no 40% any more.
  [250, 125, 0, 99, 26, '2026-02-18', 'health', 'm+ t+', 'met'],
  [250, 124, 0, 99, 25, '2026-02-18', 'health', 'm+ t-', 'unmet'],
  [250, 124, 0, 99, 25, '2026-12-31', 'other', 'm+ t-', 'unmet'],
];

it('works through at least 30 cases, on both sides of each date', () => {
  expect(table.length).toBeGreaterThanOrEqual(30);
});

it.each(table)(
  '%i entitled, %i returned, %i spoiled, %i yes, %i no, opened %s, %s: %s, so %s',
  (entitled, returned, spoiled, yes, no, opened, sector, tests, verdict) => {
    const check = checkStrikeBallot(
      readStrikeBallotFigures({ ...texts({ entitled, returned, spoiled, yes, no }), opened, sector }),
    );

    expect(inShort(check)).toBe(tests);
    expect(check.verdict).toBe(verdict);
  },
);

describe('once the 50% test has ended, on a day that is a setting', () => {
  const half = (opened: string) =>
    readStrikeBallotFigures({
      ...texts({ entitled: 250, returned: 75, spoiled: 0, yes: 59, no: 16 }),
      opened,
      sector: 'other',
    });

  it.each([
    ['2027-04-05', 'm+ t-', 'unmet'],
    ['2027-04-06', 'm+', 'met'],
    ['2017-03-01', 'm+ t-', 'unmet'],
  ])('a ballot opened on %s has %s, so %s', (opened, tests, verdict) => {
    const check = checkStrikeBallot(half(opened), '2027-04-06');

    expect([inShort(check), check.verdict]).toEqual([tests, verdict]);
    expect(check.turnoutTestMayHaveEnded).toBe(false);
  });

  it('says that it may have ended where the setting is empty', () => {
    expect(checkStrikeBallot(half('2026-02-18')).turnoutTestMayHaveEnded).toBe(true);
    expect(checkStrikeBallot(half('2026-02-17')).turnoutTestMayHaveEnded).toBe(false);
    expect(wordsOf(checkStrikeBallot(half('2026-02-18')))).toContain(
      'The 50% test stood on 18 February 2026, and is applied here. Was it repealed before this ballot opened? Then ask whoever runs Parley to set the day (BALLOT_TURNOUT_TEST_ENDS).',
    );
  });
});

describe('what is said of the ballot that Parley was conceived for', () => {
  const check = checkStrikeBallot(readStrikeBallotFigures(typed));

  it('gives each share with its base, and what nobody can know', () => {
    expect(strikeBallotHeadline(check, english)).toBe(
      '79% of 75 returned; 59 of 250 entitled, 24%; true support lies between 24% and 94%',
    );
  });

  it('says that it is arithmetic, and names the law', () => {
    expect(wordsOf(check)).toContain('This is arithmetic and no legal advice.');
    expect(wordsOf(check)).toContain('Consolidation) Act 1992, s. 226');
    expect(wordsOf(checkStrikeBallot(readStrikeBallotFigures({ ...typed, opened: '2017-03-01' })))).toContain(
      's. 226(2)(a)(iii) with (2A)',
    );
  });
});

it('tells nobody that 49.8% is 50%', () => {
  const { shares } = checkStrikeBallot(
    readStrikeBallotFigures({ ...typed, entitled: '1001', returned: '500', yes: '499', no: '1' }),
  );

  expect(shares.returnedOfEntitled).toEqual({ count: 500, base: 1001, percent: 49.95 });
  expect(shares.yesOfReturned.percent).toBe(99.8);
});

it('gives no share of no paper', () => {
  const check = checkStrikeBallot(readStrikeBallotFigures({ ...typed, returned: '0', yes: '0', no: '0' }));

  expect(check.shares.yesOfReturned).toEqual({ count: 0, base: 0 });
  expect(strikeBallotHeadline(check, english)).toBe(
    'no paper was returned; 0 of 250 entitled, 0%; true support lies between 0% and 100%',
  );
});

it('counts spoiled papers among those voting from March 2017 on, and leaves it to a lawyer before', () => {
  const figures = { ...typed, returned: '125', spoiled: '25', yes: '60', no: '40' };
  const saidOf = (opened: string) =>
    wordsOf(checkStrikeBallot(readStrikeBallotFigures({ ...figures, opened })));

  expect(saidOf('2019-01-01')).toContain(
    'Not met: 60 yes, 40 no, 25 spoiled, of 125 returned. 63 were needed: those who spoiled their paper are among those voting.',
  );
  expect(saidOf('2019-01-01')).toContain('Spoiled papers count as votes cast here.');
  expect(saidOf('2017-02-28')).toContain(
    'It depends: 60 yes are more than 40 no, but not more than half of the 125',
  );
});

it.each(['nuclear', 'health'])('says for whom the 40%% test is: %s', (sector) => {
  const words = wordsOf(
    checkStrikeBallot(readStrikeBallotFigures({ ...typed, opened: '2018-01-01', sector })),
  );

  expect(words).toContain('only where most of those entitled normally work in such a service');
  expect(words).toContain(sector === 'nuclear' ? 'Parley knows of no regulations' : 'S.I. 2017/132');
});

it.each<[string, TypedStrikeBallot, RegExp]>([
  ['more papers than people', { returned: '251', yes: '235' }, /251 papers returned, but only 250/],
  ['papers that do not add up', { yes: '58' }, /make 74, but 75 papers/],
  ['nobody entitled', { entitled: '0', returned: '0', yes: '0', no: '0' }, /Nobody was entitled/],
  ['less than nobody', { no: '-16' }, /“-16” is no number of no votes/],
  ['half a person', { yes: '58.5' }, /“58.5” is no number of yes votes/],
  ['a number in words', { entitled: 'two hundred' }, /“two hundred” is no number/],
  ['a number that is missing', { spoiled: '' }, /How many spoiled papers\?/],
  ['more people than there are', { entitled: '99999999' }, /no number of people/],
  ['a day that does not exist', { opened: '2017-02-29' }, /“2017-02-29” is no day/],
  ['a thirteenth month', { opened: '2017-13-01' }, /is no day of the calendar/],
  ['a day written otherwise', { opened: '10/01/2017' }, /is no day of the calendar/],
  ['no day', { opened: ' ' }, /On which day was the ballot opened\?/],
  ['a day before the Act', { opened: '1992-10-15' }, /opened from 1992-10-16 on/],
  ['an unknown sector', { sector: 'banking' }, /“banking” is no sector/],
  ['no sector', { sector: '' }, /In which sector\?/],
  ['a name that every object has', { sector: 'constructor' }, /is no sector/],
])('refuses %s, in words', (_what, change, words) => {
  expect(() => readStrikeBallotFigures({ ...typed, ...change })).toThrow(RefusedError);
  expect(() => readStrikeBallotFigures({ ...typed, ...change })).toThrow(words);
});

it('has a source for every rule', () => {
  expect(
    strikeBallotTests.filter(
      ({ source }) => !/Act (1992|2016)|1992 Act/.test(lawWords(english).sources[source]),
    ),
  ).toEqual([]);
});

function texts(figures: Readonly<Record<string, number>>): TypedStrikeBallot {
  return Object.fromEntries(Object.entries(figures).map(([name, count]) => [name, String(count)]));
}

function inShort({ tests }: ReturnType<typeof checkStrikeBallot>): string {
  const signs = { met: '+', unmet: '-', depends: '?' } as const;
  return tests.map(({ kind, verdict }) => `${kind.charAt(0)}${signs[verdict]}`).join(' ');
}

function wordsOf(check: ReturnType<typeof checkStrikeBallot>): string {
  return JSON.stringify(strikeBallotCheckMessage(check, english), undefined, 1).replaceAll('\\n', '\n');
}
