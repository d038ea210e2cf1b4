import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/digest/digest-of.ts';
import { commitmentQuestion } from '../../src/dispute/commitment-question.ts';
import { questionsWithFollowUp } from '../../src/dispute/follow-up.ts';
import { english } from '../../src/language/languages.ts';
import { buildSummary } from '../../src/results/build-summary.ts';
import { countBallot, createTally } from '../../src/results/count-ballot.ts';
import { nameGroup } from '../../src/results/name-group.ts';
import { placeOf } from '../../src/results/pool-teams.ts';
import type { GroupFigures, Summary } from '../../src/results/summary.ts';
import type { Round } from '../../src/survey/round.ts';
import { aQuestion, aRound } from './a-round.ts';
import { aSilentSummary, aSummary, aTopic, band, percent, weeksAgo } from './a-summary.ts';

interface Votes {
  readonly team: string | null;
  readonly answer?: string;
  readonly comment?: string;
  readonly ballots: number;
  readonly asked?: number;
}

/** Counts these ballots in a round and builds its summary, as the closing job does. */
function summaryOf(votes: readonly Votes[], changes: Partial<Round> = {}, earlier: readonly Summary[] = []) {
  const round = aRound(changes);
  const tally = createTally();
  for (const { team, answer = 'agree', comment = '', ballots } of votes) {
    for (let ballot = 0; ballot < ballots; ballot += 1) {
      countBallot(tally, { team, choices: { workload: answer }, comment }, round.questions, round.themes);
    }
  }
  const receipts = ['AAAAAAAAAA', 'BBBBBBBBBB'];
  return buildSummary({ round, tally, electors: electorsOf(votes), receipts, earlier, weekOf: '2026-11-23' });
}

/** In each team, more were asked than answered. */
function electorsOf(votes: readonly Votes[]): ReadonlyMap<string | null, number> {
  const electors = new Map<string | null, number>();
  for (const { team, ballots, asked = ballots + 8 } of votes) {
    electors.set(team, (electors.get(team) ?? 0) + asked);
  }
  return electors;
}

const asksNobody = new Map<string | null, number>();

const commitment = {
  number: 3,
  promise: 'Hire four',
  owner: 'The director',
  due: '2026-11-20',
  questionId: 'commitment-3',
};
const aboutCommitment = commitmentQuestion(commitment, english);

/** What an earlier summary would hold of the question that `aRound` asks. */
const asked = { topic: 'workload', label: 'About workload', question: aQuestion('workload').text };

describe('the summary of a round', () => {
  test('has the exact turnout with its label, and rounded shares', () => {
    const summary = summaryOf([
      { team: 'Duty', answer: 'agree', ballots: 64 },
      { team: 'Duty', answer: 'disagree', ballots: 80 },
      { team: 'Duty', answer: 'neither', ballots: 20 },
      { team: 'Duty', answer: 'skip', ballots: 19 },
    ]);

    expect(summary).toMatchObject({
      format: 2,
      answered: 183,
      turnout: 'good',
      minimumGroup: 10,
      weekOf: '2026-11-23',
    });
    expect(summary.figures?.topics).toEqual([
      { ...asked, favourable: percent(35), unfavourable: percent(45), change: 'first' },
    ]);
  });

  test('has a promise that was due beside what staff answered, and apart from the topics', () => {
    const round = aRound({ questions: [aQuestion('workload'), aboutCommitment], commitment });
    const tally = createTally();
    for (let ballot = 0; ballot < 100; ballot += 1) {
      const choices = { workload: 'agree', 'commitment-3': ballot < 20 ? 'yes' : 'no' };
      countBallot(tally, { team: null, choices, comment: '' }, round.questions, round.themes);
    }
    const { figures } = buildSummary({
      round,
      tally,
      electors: asksNobody,
      receipts: [],
      earlier: [],
      weekOf: '2026-11-23',
    });

    expect(figures?.topics.map(({ topic }) => topic)).toEqual(['workload']);
    const { questionId: _id, ...promised } = commitment;
    expect(figures?.commitment).toMatchObject(promised);
    expect(figures?.commitment?.answers.slice(0, 3)).toEqual([
      { answer: 'yes', share: percent(20) },
      { answer: 'partly', share: percent(5, 'atMost') },
      { answer: 'no', share: percent(80) },
    ]);
  });

  test('has a follow-up’s answers beside its question, and apart from the topics', () => {
    const followUp = {
      number: 2,
      theme: 'Pay',
      question: 'Was your mileage paid late?',
      options: ['Yes', 'No'],
      questionId: 'follow-up-2',
    };
    const set = {
      core: [aQuestion('workload')],
      rotating: [],
      themes: [],
      comment: { text: '', hint: '' },
      hash: '',
    };
    const round = { questions: questionsWithFollowUp(set, followUp, english), followUp };

    const { figures } = summaryOf([{ team: 'Duty', ballots: 30 }], round);

    expect(figures?.topics.map(({ topic }) => topic)).toEqual(['workload']);
    expect(figures?.followUp).toMatchObject({
      number: 2,
      theme: followUp.theme,
      question: 'Was your mileage paid late?',
    });
    expect(figures?.followUp?.answers.map(({ label }) => label)).toContain('No');
    expect(summaryOf([{ team: 'Duty', ballots: 30 }], { followUp }).figures).not.toHaveProperty('followUp');
  });

  test('says nothing of a promise that no question was asked about', () => {
    const { figures } = summaryOf([{ team: 'Duty', ballots: 30 }], { commitment });
    expect(figures).not.toHaveProperty('commitment');
  });

  test('takes over how the register stands, and has no such part while nothing stands in it', () => {
    const register = { concerns: [], commitments: [], agreed: ['closes: Friday 17:00 → Friday 12:00'] };
    const options = {
      round: aRound(),
      tally: createTally(),
      electors: asksNobody,
      receipts: [],
      earlier: [],
      weekOf: '2026-11-23',
    };

    expect(buildSummary({ ...options, register }).register).toEqual(register);
    expect(buildSummary(options)).not.toHaveProperty('register');
  });

  test('says whose shares opened it, where the key was split', () => {
    const given = {
      round: aRound(),
      tally: createTally(),
      electors: asksNobody,
      receipts: [],
      earlier: [],
      weekOf: '2026-11-23',
    };

    expect(buildSummary({ ...given, openedBy: ['union', 'trustee'] }).openedBy).toEqual(['union', 'trustee']);
    expect(buildSummary(given)).not.toHaveProperty('openedBy');
  });

  test('has no figure at all when fewer than the minimum answered', () => {
    const summary = summaryOf([{ team: 'Duty', comment: 'pay', ballots: 9 }], { showTeams: true });

    expect(summary.figures).toBeUndefined();
    expect([summary.answered, summary.turnout]).toEqual([9, 'too-few']);
  });

  test('never goes under five ballots, whatever the rules say', () => {
    const rules = { minimumGroup: 1, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 };

    const summary = summaryOf([{ team: 'Duty', ballots: 4 }], { rules });

    expect([summary.minimumGroup, summary.figures]).toEqual([5, undefined]);
  });

  test('tells how many receipts there are, and the digest of their list', () => {
    expect(summaryOf([{ team: 'Duty', ballots: 10 }]).receipts).toEqual({
      count: 2,
      digest: digestOf(['AAAAAAAAAA', 'BBBBBBBBBB']),
    });
  });

  test('a question that nobody could have answered counts for nothing', () => {
    const round = aRound();
    const tally = createTally();
    tally.otherTeams.ballots = 12;

    const summary = buildSummary({
      round,
      tally,
      electors: asksNobody,
      receipts: [],
      earlier: [],
      weekOf: '2026-11-23',
    });

    expect(summary.figures?.topics[0]).toMatchObject({ favourable: band(0), unfavourable: band(0) });
  });
});

/** As both channels read it. */
const nameOf = (group: Pick<GroupFigures, 'path' | 'isPool'>) => nameGroup(group, english);

describe('teams in a summary', () => {
  const votes = [
    { team: 'Duty', ballots: 21 },
    { team: 'Court', answer: 'disagree', ballots: 12 },
    { team: 'Fostering', ballots: 6 },
    { team: null, ballots: 5 },
  ];

  test('are left out in the weeks that do not show them', () => {
    expect(summaryOf(votes).figures).not.toHaveProperty('groups');
  });

  test('have a rounded base, and their own shares; the small ones and those who joined stand together', () => {
    const more = [...votes, { team: 'Support', ballots: 4 }];
    const groups = summaryOf(more, { showTeams: true }).figures?.groups;

    expect(
      groups?.map((group) => [nameOf(group), group.depth, group.base, group.topics[0]?.favourable]),
    ).toEqual([
      ['Court', 1, 10, band(0)],
      ['Duty', 1, 20, band(80)],
      ['Other teams', 1, 15, band(80)],
    ]);
  });

  test('in which nobody answered count with the others, and are asked about all the same', () => {
    const silent = [...votes, { team: 'Post room', ballots: 0, asked: 3 }];

    expect(summaryOf(silent, { showTeams: true }).figures?.groups?.map(nameOf)).toEqual([
      'Duty',
      'Other teams',
    ]);
  });

  test('look alike whether everybody in them answered, or all but one', () => {
    const shown = (asked: number, ballots: number) =>
      summaryOf([{ team: 'Court', answer: 'skip', ballots, asked }, ...votes.slice(0, 1)], {
        showTeams: true,
      }).figures?.groups?.[0];

    expect([23, 30, 33, 100].map((asked) => shown(asked, asked))).toEqual(
      [23, 30, 33, 100].map((asked) => shown(asked, asked - 1)),
    );
    expect(shown(23, 23)).toMatchObject({ path: ['Court'], base: 20 });
  });

  test('are an empty list when no split can be shown', () => {
    expect(
      summaryOf(
        [
          { team: 'Duty', ballots: 12 },
          { team: 'Court', ballots: 3 },
        ],
        { showTeams: true },
      ).figures?.groups,
    ).toEqual([]);
  });
});

describe('themes in a summary', () => {
  const themes = [
    { name: 'Pay', words: ['pay'] },
    { name: 'IT', words: ['laptop'] },
    { name: 'Travel', words: ['travel'] },
  ];

  test('are counts to the nearest 5, the most frequent first, and none that is rare', () => {
    const summary = summaryOf(
      [
        { team: 'Duty', comment: 'the laptop', ballots: 13 },
        { team: 'Duty', comment: 'pay', ballots: 22 },
        { team: 'Duty', comment: 'travel', ballots: 9 },
        { team: 'Duty', ballots: 30 },
      ],
      { themes },
    );

    expect(summary.figures?.themes).toEqual([
      { name: 'Pay', comments: 20 },
      { name: 'IT', comments: 15 },
    ]);
  });

  test('that are equally frequent stand by name', () => {
    const summary = summaryOf(
      [
        { team: 'Duty', comment: 'pay and my laptop and travel', ballots: 15 },
        { team: 'Duty', ballots: 30 },
      ],
      { themes },
    );

    expect(summary.figures?.themes.map(({ name }) => name)).toEqual(['IT', 'Pay', 'Travel']);
  });

  test('never show, less the turnout, how few did not mention them', () => {
    const allButThree = summaryOf(
      [
        { team: 'Duty', comment: 'pay', ballots: 37 },
        { team: 'Duty', ballots: 3 },
      ],
      { themes },
    );
    const nearlyAllOfFew = summaryOf([{ team: 'Duty', comment: 'pay', ballots: 15 }], { themes });

    expect(allButThree.figures?.themes).toEqual([{ name: 'Pay', comments: 30 }]);
    expect(nearlyAllOfFew.figures?.themes).toEqual([]);
  });
});

describe('the change since last time', () => {
  const votes = [
    { team: 'Duty', answer: 'agree', ballots: 120 },
    { team: 'Duty', answer: 'disagree', ballots: 63 },
  ];
  const changeAfter = (...earlier: readonly Summary[]) =>
    summaryOf(votes, {}, earlier).figures?.topics[0]?.change;
  const published = (weeks: number, changes: Parameters<typeof aTopic>[0]) =>
    aSummary({
      weekOf: weeksAgo(weeks),
      figures: { topics: [aTopic({ ...asked, ...changes })], themes: [] },
    });

  test('is said against the last published week that asked the same question', () => {
    const lately = published(1, { favourable: percent(40) });
    const longAgo = published(2, { favourable: percent(90) });

    expect(changeAfter(lately, longAgo)).toBe('up');
    expect(changeAfter(longAgo, lately)).toBe('down');
    expect(changeAfter(published(1, { favourable: percent(65) }), longAgo)).toBe('unclear');
  });

  test('skips weeks with too few answers and weeks that asked something else', () => {
    const other = published(2, { topic: 'pay' });

    expect(
      changeAfter(aSilentSummary({ weekOf: weeksAgo(1) }), other, published(3, { favourable: percent(40) })),
    ).toBe('up');
  });

  test('is "first time asked" when other questions were asked before, or other words were used', () => {
    expect(changeAfter(published(1, { topic: 'pay' }))).toBe('first');
    expect(changeAfter(published(1, { question: 'Is your workload all right?' }))).toBe('first');
  });

  test('is left open when an earlier week published nothing to compare with', () => {
    expect(changeAfter(aSilentSummary({ weekOf: weeksAgo(1) }))).toBe('none');
  });
});

describe('the change of a team', () => {
  const votes = [
    { team: 'Safeguarding / Duty', answer: 'agree', ballots: 40 },
    { team: 'Fostering', answer: 'agree', ballots: 60 },
    { team: 'Support', ballots: 6 },
    { team: 'Post room', ballots: 4 },
    { team: null, ballots: 2 },
  ];
  const byTeam = [
    { name: 'Safeguarding / Duty', count: 45 },
    { name: 'Fostering', count: 60 },
  ];
  const round = {
    showTeams: true,
    asked: { total: 130, byTeam, byEmployment: [], byPlatform: [], unreachable: 0 },
  };
  const group = (name: string) => ({
    ...placeOf(name),
    depth: 1,
    base: 40,
    topics: [aTopic({ ...asked, favourable: percent(30) })],
  });
  const changes = (earlier: readonly Summary[]) =>
    summaryOf(votes, round, earlier).figures?.groups?.map((one) => [nameOf(one), one.topics[0]?.change]);

  test('is said against the last week that showed the team; a pool is compared with nothing', () => {
    const figures = {
      topics: [aTopic(asked)],
      groups: [group('Fostering'), group('Safeguarding'), group('Other teams')],
      themes: [],
    };
    const withoutTeams = aSummary({ weekOf: weeksAgo(1), figures: { topics: [aTopic(asked)], themes: [] } });

    expect(changes([withoutTeams, aSummary({ weekOf: weeksAgo(4), figures })])).toEqual([
      ['Fostering', 'up'],
      ['Safeguarding', 'up'],
      ['Safeguarding / Duty', 'none'],
      ['Other teams', 'none'],
    ]);
  });

  test('is left open when the team was shown with other questions only', () => {
    const other = { ...group('Fostering'), topics: [aTopic({ topic: 'pay' })] };
    const figures = { topics: [aTopic(asked)], groups: [other], themes: [] };

    expect(changes([aSummary({ weekOf: weeksAgo(4), figures })])?.[0]).toEqual(['Fostering', 'none']);
  });

  test('is "first time asked" when the question is new', () => {
    expect(changes([])?.map(([, change]) => change)).toEqual(Array.from({ length: 4 }, () => 'first'));
  });

  test('is not said on chance alone where people have moved and today’s roster has fewer than answered', () => {
    const from40to60 = [
      { team: 'Fostering', answer: 'agree', ballots: 24 },
      { team: 'Fostering', answer: 'disagree', ballots: 16 },
      { team: 'Support', ballots: 20 },
    ];
    const moved = [
      { name: 'Fostering', count: 30 },
      { name: 'Support', count: 100 },
    ];
    const before = { ...group('Fostering'), topics: [aTopic({ ...asked, favourable: percent(40) })] };
    const earlier = aSummary({
      asked: { ...round.asked, byTeam: moved },
      figures: { topics: [aTopic(asked)], groups: [before], themes: [] },
    });
    const now = { ...round, asked: { ...round.asked, byTeam: moved } };

    expect(summaryOf(from40to60, now, [earlier]).figures?.groups?.[0]).toMatchObject({
      path: ['Fostering'],
      topics: [{ favourable: percent(60), change: 'unclear' }],
    });
  });
});

test('the order of the ballots leaves no trace in the summary', () => {
  const votes = fc.array(
    fc.record({
      team: fc.constantFrom('A', 'B / x', 'B / y', null),
      answer: fc.constantFrom('agree', 'disagree', 'skip'),
      comment: fc.constantFrom('', 'pay', 'pay and travel', 'travel'),
      ballots: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 12 },
  );
  const round = {
    showTeams: true,
    themes: [
      { name: 'Pay', words: ['pay'] },
      { name: 'Travel', words: ['travel'] },
    ],
  };

  return fc.assert(
    fc.property(votes, (counted) => {
      expect(digestOf(summaryOf(counted.toReversed(), round))).toBe(digestOf(summaryOf(counted, round)));
    }),
    { numRuns: 200 },
  );
});
