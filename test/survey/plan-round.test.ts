import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import {
  earliestZone,
  isSkipped,
  momentsOf,
  nextRound,
  planRound,
  questionsOfWeek,
  roundDue,
  roundIdOf,
  showsTeams,
  weekOf,
} from '../../src/survey/plan-round.ts';
import type { Question, QuestionSet } from '../../src/survey/question.ts';
import type { Schedule } from '../../src/survey/schedule.ts';

const london = 'Europe/London';
/** Opens Tuesday 10:00, reminds Thursday 10:00, closes Friday 17:00, publishes Monday 09:00. */
const usual = scheduleOf('');

function scheduleOf(yaml: string): Schedule {
  return parseOrganisation(`name: N\nschedule: { ${yaml} }`, 'organisation.yaml').schedule;
}

const at = (iso: string) => Date.parse(iso);

describe('a week', () => {
  test('begins on the Monday of the organisation’s wall', () => {
    expect(weekOf(at('2026-11-22T23:30:00Z'), london)).toBe('2026-11-16');
    expect(weekOf(at('2026-11-22T23:30:00Z'), 'Europe/Paris')).toBe('2026-11-23');
  });

  test.each([
    ['2026-11-23', '2026-W48'],
    ['2026-12-28', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-04', '2027-W01'],
  ])('of %s gives the round %s', (monday, id) => {
    expect(roundIdOf(monday)).toBe(id);
  });

  test('is skipped by any date in it', () => {
    const schedule = scheduleOf('skipWeeks: [2026-12-25]');
    expect(isSkipped('2026-12-21', schedule)).toBe(true);
    expect(isSkipped('2026-12-28', schedule)).toBe(false);
  });
});

describe('a round', () => {
  test('in one zone opens, closes and is published by its clock', () => {
    expect(planRound('2026-11-23', usual, london, [london, london])).toEqual({
      roundId: '2026-W48',
      weekOf: '2026-11-23',
      opensAt: '2026-11-24T10:00:00.000Z',
      remindsAt: '2026-11-26T10:00:00.000Z',
      closesAt: '2026-11-27T17:00:00.000Z',
      publishesAt: '2026-11-30T09:00:00.000Z',
    });
  });

  test('opens when it is ten o’clock for whoever comes first', () => {
    const { opensAt, remindsAt, closesAt } = planRound('2026-11-23', usual, london, [
      'America/New_York',
      'Pacific/Auckland',
    ]);
    expect(opensAt).toBe('2026-11-23T21:00:00.000Z');
    expect(remindsAt).toBe('2026-11-25T21:00:00.000Z');
    expect(closesAt).toBe('2026-11-27T17:00:00.000Z');
  });

  test('counts the organisation’s own zone, though everybody may be west of it', () => {
    expect(planRound('2026-11-23', usual, london, ['America/New_York']).opensAt).toBe(
      '2026-11-24T10:00:00.000Z',
    );
  });

  test('never opens before the week before has been published', () => {
    const schedule = scheduleOf('opens: Monday 10:00, publishes: Monday 09:00');
    const { opensAt } = planRound('2026-11-23', schedule, london, ['Pacific/Auckland']);
    expect(opensAt).toBe('2026-11-23T09:00:00.000Z');
  });

  test('may be published in its own week', () => {
    const { publishesAt } = planRound('2026-11-23', scheduleOf('publishes: Saturday 09:00'), london, []);
    expect(publishesAt).toBe('2026-11-28T09:00:00.000Z');
  });
});

describe('when the clocks change', () => {
  test('in London in March, between closing and publishing, each keeps its time on the wall', () => {
    const plan = planRound('2026-03-23', usual, london, []);
    expect(plan.closesAt).toBe('2026-03-27T17:00:00.000Z');
    expect(plan.publishesAt).toBe('2026-03-30T08:00:00.000Z');
  });

  test('in London in October, between closing and publishing, each keeps its time on the wall', () => {
    const plan = planRound('2026-10-19', usual, london, []);
    expect(plan.closesAt).toBe('2026-10-23T16:00:00.000Z');
    expect(plan.publishesAt).toBe('2026-10-26T09:00:00.000Z');
  });

  test('between opening and closing, a round is an hour shorter or longer and keeps its times on the wall', () => {
    const schedule = scheduleOf(
      'opens: Saturday 10:00, reminds: Sunday 10:00, closes: Sunday 17:00, publishes: Monday 09:00',
    );
    const march = planRound('2026-03-23', schedule, london, []);
    const october = planRound('2026-10-19', schedule, london, []);
    expect([march.opensAt, march.closesAt]).toEqual(['2026-03-28T10:00:00.000Z', '2026-03-29T16:00:00.000Z']);
    expect([october.opensAt, october.closesAt]).toEqual([
      '2026-10-24T09:00:00.000Z',
      '2026-10-25T17:00:00.000Z',
    ]);
  });

  test('a time that does not exist moves forward', () => {
    const schedule = scheduleOf(
      'opens: Sunday 01:30, reminds: Sunday 12:00, closes: Sunday 17:00, publishes: Monday 09:00',
    );
    expect(planRound('2026-03-23', schedule, london, []).opensAt).toBe('2026-03-29T01:30:00.000Z');
  });

  test('of a time that comes twice, the first counts', () => {
    const schedule = scheduleOf(
      'opens: Sunday 01:30, reminds: Sunday 12:00, closes: Sunday 17:00, publishes: Monday 09:00',
    );
    expect(planRound('2026-10-19', schedule, london, []).opensAt).toBe('2026-10-25T00:30:00.000Z');
  });

  test('in New York, two weeks before London, people there are asked at their own ten o’clock', () => {
    const before = momentsOf('America/New_York', '2026-03-02', usual, '2026-03-06T17:00:00.000Z');
    const after = momentsOf('America/New_York', '2026-03-09', usual, '2026-03-13T17:00:00.000Z');
    expect(before.invitedAt).toBe('2026-03-03T15:00:00.000Z');
    expect(after.invitedAt).toBe('2026-03-10T14:00:00.000Z');
  });

  test('in Auckland, in the other half of the year, people there are asked at their own ten o’clock', () => {
    const winter = momentsOf('Pacific/Auckland', '2026-09-21', usual, '2026-09-25T16:00:00.000Z');
    const summer = momentsOf('Pacific/Auckland', '2026-09-28', usual, '2026-10-02T16:00:00.000Z');
    expect(winter.invitedAt).toBe('2026-09-21T22:00:00.000Z');
    expect(summer.invitedAt).toBe('2026-09-28T21:00:00.000Z');
  });
});

describe('a person', () => {
  const shortDay = scheduleOf(
    'opens: Friday 09:00, reminds: Friday 12:00, closes: Friday 17:00, publishes: Monday 09:00',
  );
  const closesAt = '2026-11-27T17:00:00.000Z';

  test('is asked and reminded on their own clock', () => {
    expect(momentsOf('America/Toronto', '2026-11-23', usual, closesAt)).toEqual({
      invitedAt: '2026-11-24T15:00:00.000Z',
      remindedAt: '2026-11-26T15:00:00.000Z',
    });
  });

  test('whose morning comes after closing is asked when the organisation is', () => {
    expect(momentsOf('Pacific/Honolulu', '2026-11-23', shortDay, closesAt)).toEqual({
      invitedAt: '2026-11-27T09:00:00.000Z',
      remindedAt: '2026-11-27T12:00:00.000Z',
    });
  });

  test('whose reminder would come after closing gets it halfway', () => {
    expect(momentsOf('America/Toronto', '2026-11-23', shortDay, closesAt)).toEqual({
      invitedAt: '2026-11-27T14:00:00.000Z',
      remindedAt: '2026-11-27T15:30:00.000Z',
    });
  });

  test('in the zone that comes first decides when the round opens', () => {
    expect(earliestZone(usual.opens, '2026-11-23', [london, 'Pacific/Auckland', 'Asia/Kolkata'])).toBe(
      'Pacific/Auckland',
    );
    expect(earliestZone(usual.opens, '2026-11-23', [london, 'Europe/Lisbon'])).toBe(london);
  });
});

describe('the round that should be open', () => {
  test('begins at the moment of opening and ends at the moment of closing', () => {
    expect(roundDue(at('2026-11-24T09:59:59.999Z'), usual, london, [])).toBeUndefined();
    expect(roundDue(at('2026-11-24T10:00:00Z'), usual, london, [])?.roundId).toBe('2026-W48');
    expect(roundDue(at('2026-11-27T16:59:59.999Z'), usual, london, [])?.roundId).toBe('2026-W48');
    expect(roundDue(at('2026-11-27T17:00:00Z'), usual, london, [])).toBeUndefined();
  });

  test('is none in a skipped week', () => {
    expect(
      roundDue(at('2026-11-25T12:00:00Z'), scheduleOf('skipWeeks: [2026-11-29]'), london, []),
    ).toBeUndefined();
  });

  test('may be the next week’s while it is still Sunday at the organisation', () => {
    const schedule = scheduleOf('opens: Monday 09:00, closes: Friday 17:00, publishes: Friday 18:00');
    expect(roundDue(at('2026-11-22T21:00:00Z'), schedule, london, ['Pacific/Auckland'])?.roundId).toBe(
      '2026-W48',
    );
  });
});

describe('the next round', () => {
  test('is this week’s until it opens, and then the next', () => {
    expect(nextRound(at('2026-11-24T09:59:00Z'), usual, london, []).roundId).toBe('2026-W48');
    expect(nextRound(at('2026-11-24T10:00:00Z'), usual, london, []).roundId).toBe('2026-W49');
  });

  test('passes over skipped weeks', () => {
    const schedule = scheduleOf('skipWeeks: [2026-12-21, 2027-01-01]');
    expect(nextRound(at('2026-12-16T12:00:00Z'), schedule, london, []).weekOf).toBe('2027-01-04');
  });
});

describe('what a week asks', () => {
  const question = (id: string): Question => ({
    id,
    topic: id,
    text: id,
    label: id,
    kind: 'agreement',
    options: [],
    source: 'own',
  });
  const set: QuestionSet = {
    core: [question('core')],
    rotating: ['a', 'b', 'c'].map(question),
    comment: { text: '', hint: '' },
    themes: [],
    hash: '',
  };
  const weeks = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];

  test('is the core and one of the others in turn', () => {
    const rotated = weeks.map((week) => questionsOfWeek(set, week).map(({ id }) => id));
    expect(rotated.map(([first]) => first)).toEqual(['core', 'core', 'core', 'core']);
    expect(new Set(rotated.slice(0, 3).map(([, second]) => second))).toEqual(new Set(['a', 'b', 'c']));
    expect(rotated[3]).toEqual(rotated[0]);
  });

  test('is the core alone where nothing rotates', () => {
    expect(questionsOfWeek({ ...set, rotating: [] }, '2026-11-23')).toEqual(set.core);
  });

  test('goes on over New Year without a jump', () => {
    const ids = ['2026-12-21', '2026-12-28', '2027-01-04'].map((week) => questionsOfWeek(set, week)[1]?.id);
    expect(new Set(ids).size).toBe(3);
  });

  test('shows teams every fourth week, or every week', () => {
    expect(weeks.filter((week) => showsTeams(week, 4))).toHaveLength(1);
    expect(weeks.filter((week) => showsTeams(week, 1))).toHaveLength(4);
  });
});

const zone = fc.constantFrom(
  london,
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
);
const monday = fc
  .integer({ min: 0, max: 60 * 52 })
  .map((weeks) => new Date(at('2000-01-03T00:00:00Z') + weeks * 7 * 86_400_000).toISOString().slice(0, 10));
/** Minutes of the week at which a round opens, reminds, closes, and is published; as validation lets them through. */
const schedule = fc
  .tuple(
    fc.integer({ min: 0, max: 9000 }),
    fc.integer({ min: 1, max: 119 }),
    fc.integer({ min: 120, max: 1000 }),
    fc.integer({ min: 1, max: 79 }),
  )
  .map(([opens, untilReminder, untilClosing, untilPublished]) =>
    scheduleOf(
      [
        `opens: ${wall(opens)}`,
        `reminds: ${wall(opens + untilReminder)}`,
        `closes: ${wall(Math.min(10_000, opens + untilClosing))}`,
        `publishes: ${wall(Math.min(10_000, opens + untilClosing) + untilPublished)}`,
      ].join(', '),
    ),
  );

function wall(minutes: number): string {
  const day = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][
    Math.floor(minutes / 1440)
  ];
  const time = [Math.floor((minutes % 1440) / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${day} ${time}`;
}

describe('whatever the week, the schedule and the zones', () => {
  test('a round opens, then closes, then is published, and then the next one opens', () => {
    fc.assert(
      fc.property(monday, schedule, zone, fc.array(zone), (week, plan, home, zones) => {
        const round = planRound(week, plan, home, zones);
        const next = planRound(weekOf(at(`${week}T12:00:00Z`) + 7 * 86_400_000, 'UTC'), plan, home, zones);
        const moments = [round.opensAt, round.closesAt, round.publishesAt, next.closesAt];
        expect(moments).toEqual(moments.toSorted());
        expect(new Set(moments).size).toBe(4);
        expect(round.opensAt <= round.remindsAt && round.remindsAt < round.closesAt).toBe(true);
        expect(next.opensAt >= round.publishesAt).toBe(true);
      }),
    );
  });

  test('each person is asked, then reminded, and both before closing', () => {
    fc.assert(
      fc.property(monday, schedule, zone, zone, (week, plan, home, theirs) => {
        const { closesAt } = planRound(week, plan, home, [theirs]);
        const { invitedAt, remindedAt } = momentsOf(theirs, week, plan, closesAt);
        expect(invitedAt < remindedAt && remindedAt < closesAt).toBe(true);
      }),
    );
  });

  test('the round is due from its opening to its closing, and the next one opens after now', () => {
    fc.assert(
      fc.property(monday, schedule, zone, fc.array(zone), (week, plan, home, zones) => {
        const { roundId, opensAt, closesAt } = planRound(week, plan, home, zones);
        expect(roundDue(at(opensAt), plan, home, zones)?.roundId).toBe(roundId);
        expect(roundDue(at(closesAt) - 1, plan, home, zones)?.roundId).toBe(roundId);
        expect(roundDue(at(closesAt), plan, home, zones)?.roundId).not.toBe(roundId);
        expect(nextRound(at(opensAt) - 1, plan, home, zones).roundId).toBe(roundId);
        expect(nextRound(at(opensAt), plan, home, zones).opensAt > opensAt).toBe(true);
      }),
    );
  });
});
