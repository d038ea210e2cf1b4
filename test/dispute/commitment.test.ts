import { describe, expect, test } from 'vitest';
import { findCommitment } from '../../src/dispute/commitment.ts';
import { askedCommitment } from '../../src/dispute/commitment-question.ts';
import { commitmentToAskAbout } from '../../src/dispute/commitment-to-ask-about.ts';
import { findConcern, foldConcerns } from '../../src/dispute/concern.ts';
import {
  dropCommitment,
  makeCommitment,
  recordAnswers,
  requireCommitment,
  sayDone,
  updateCommitment,
} from '../../src/dispute/decide-commitment.ts';
import {
  agreeConcern,
  answerConcern,
  awaitingVerdict,
  disagreeConcern,
  isJudgeable,
  raiseConcern,
  withdrawConcern,
} from '../../src/dispute/decide-concern.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { summariseRegister } from '../../src/dispute/summarise-register.ts';
import { english } from '../../src/language/languages.ts';
import { describeCommitment } from '../../src/messages/commitment-messages.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';
import { commitmentFigureBlocks, registerBlocks } from '../../src/messages/summary-register-blocks.ts';
import { entriesOf } from './some-entries.ts';

const raised = raiseConcern([], { topic: 'it', label: 'IT', text: 'Three logins', figures: [] });
const promise = {
  concern: 1,
  promise: 'One login',
  owner: 'Head of IT',
  due: '2026-12-31',
  measure: 'Logins',
};
const made = makeCommitment(entriesOf(raised), promise);
const promised = entriesOf(raised, made);
const asked = {
  roundId: '2027-W01',
  opensAt: '2027-01-04T09:00:00.000Z',
  opensOn: '2027-01-04',
  answered: 40,
  answers: [{ answer: 'no' as const, share: { kind: 'rounded' as const, percent: 80 } }],
};

type Decision = (entries: readonly RegisterEntry[]) => readonly Omit<RegisterEntry, 'seq' | 'at'>[];

/** These entries and what is decided upon them. */
function later(
  entries: readonly RegisterEntry[],
  decide: Decision,
  at = '2027-01-10T10:00:00.000Z',
): readonly RegisterEntry[] {
  const added = decide(entries).map((entry, index) => ({ ...entry, at, seq: entries.length + index + 1 }));
  return [...entries, ...added];
}

const done: Decision = (entries) => sayDone(entries, 1, '');
const drop: Decision = (entries) => dropCommitment(entries, 1, '');
const agree: Decision = (entries) => agreeConcern(entries, 1, undefined);
const disagree: Decision = (entries) => disagreeConcern(entries, 1, '');
const answer: Decision = (entries) => answerConcern(entries, 1, 'Two logins.');
const withdraw: Decision = (entries) => withdrawConcern(entries, 1, '', undefined);
const answers: Decision = (entries) => recordAnswers(entries, 1, asked);
const move =
  (due: string): Decision =>
  (entries) =>
    updateCommitment(entries, 1, { note: 'Late.', due });
const promiseAgain: Decision = (entries) => makeCommitment(entries, promise);

/** What was promised, and then these one after the other. */
function registerAfter(...decisions: readonly Decision[]): readonly RegisterEntry[] {
  return decisions.reduce((entries, decide) => later(entries, decide), promised);
}

function found(entries: readonly RegisterEntry[]) {
  return requireCommitment(entries, 1);
}

/** What both channels read of the last entry. */
function lastMessage(entries: readonly RegisterEntry[]): string {
  const entry = entries.at(-1);
  return JSON.stringify(entry && registerMessage(entry, entries, english));
}

describe('a commitment', () => {
  test('answers its concern', () => {
    expect(findConcern(promised, 1)).toMatchObject({ state: 'answered', answers: [{ text: 'One login' }] });
    expect(findCommitment(promised, 1)).toMatchObject({
      ...promise,
      state: 'promised',
      firstDue: '2026-12-31',
    });
  });

  test('is only said to be done by the leadership; kept it is once the union agrees after that', () => {
    expect(findCommitment(registerAfter(done), 1)?.state).toBe('said-done');
    expect(findCommitment(registerAfter(done, agree), 1)?.state).toBe('kept');
    expect(findCommitment(registerAfter(agree, done), 1)?.state).toBe('said-done');
    expect(lastMessage(registerAfter(done, agree))).toMatch(
      /Concern 1 is closed: the union agrees.*1 is kept/,
    );
  });

  test('in answer to a concern that the union has agreed to is kept, or disputed, all the same', () => {
    const claimed = registerAfter(agree, done);
    expect(lastMessage(claimed)).toContain(
      'Reps, if it is: /concern agree 1. If it is not: /concern disagree 1.',
    );

    const kept = later(claimed, agree, '2027-01-12T10:00:00.000Z');
    expect(findCommitment(kept, 1)).toMatchObject({
      state: 'kept',
      settledAt: '2027-01-12T10:00:00.000Z',
    });
    expect(findConcern(kept, 1)).toMatchObject({ state: 'agreed', closedAt: '2027-01-10T10:00:00.000Z' });
    expect(lastMessage(kept)).toMatch(/agrees that commitment 1 is done.*Concern 1 stays closed/);
    expect(() => later(kept, agree)).toThrow('Concern 1 is closed');
    expect(() => later(kept, disagree)).toThrow('Concern 1 is closed');

    const disputed = later(claimed, disagree);
    expect(findCommitment(disputed, 1)?.state).toBe('disputed');
    expect(findConcern(disputed, 1)).toMatchObject({
      state: 'disagreed',
      waitingSince: '2027-01-10T10:00:00.000Z',
    });
    expect(findConcern(disputed, 1)).not.toHaveProperty('closedAt');
    expect(lastMessage(disputed)).toMatch(
      /disagrees that commitment 1 is done.*1 is open again.*please do so again: \/concern support 1/,
    );
    expect(describeCommitment(found(disputed), '2027-02-01', english)).toContain(
      'Said to be done, but disputed, overdue.',
    );
    expect(() => later(disputed, disagree)).toThrow('The union has disagreed');
    expect(findCommitment(later(later(disputed, done), agree), 1)?.state).toBe('kept');
  });

  test('can be disputed where the union had disagreed before it was said to be done; the days go on', () => {
    const first = later(promised, disagree, '2027-01-02T10:00:00.000Z');
    const disputed = later(later(first, done), disagree);
    expect(findCommitment(disputed, 1)?.state).toBe('disputed');
    expect(findConcern(disputed, 1)?.waitingSince).toBe('2027-01-02T10:00:00.000Z');
    expect(lastMessage(disputed)).toMatch(/Commitment 1 was said to be done\. The union says.*stays open/);
  });

  test('that was disputed is kept when the union agrees after all, but not when it agrees to another answer', () => {
    expect(findCommitment(registerAfter(done, disagree, agree), 1)?.state).toBe('kept');
    expect(findCommitment(registerAfter(done, disagree, answer, agree), 1)?.state).toBe('disputed');
  });

  test('that was kept stays so when a second one in answer to the same concern is disputed', () => {
    const both = registerAfter(done, promiseAgain, agree);
    const second = later(both, (entries) => sayDone(entries, 2, ''));
    const disputed = later(second, disagree);
    expect([1, 2].map((number) => findCommitment(disputed, number)?.state)).toEqual(['kept', 'disputed']);
  });

  test('makes its agreed concern one to judge once it is said to be done, and no other', () => {
    const second = raiseConcern(promised, { topic: 'it', label: 'IT', text: 'Heating', figures: [] });
    const both = later(
      later(promised, () => second),
      (entries) => makeCommitment(entries, { ...promise, concern: 2 }),
    );
    const agreed = later(later(both, agree), (entries) => agreeConcern(entries, 2, undefined));
    const judgeable = (entries: readonly RegisterEntry[]) =>
      foldConcerns(entries)
        .filter((concern) => isJudgeable(concern, awaitingVerdict(entries)))
        .map(({ number }) => number);
    expect(judgeable(both)).toEqual([1, 2]);
    expect(judgeable(agreed)).toEqual([]);
    expect(judgeable(later(agreed, done))).toEqual([1]);
    expect(judgeable(later(later(agreed, done), agree))).toEqual([]);
  });

  test('whose concern was withdrawn asks reps for nothing that they cannot do', () => {
    expect(lastMessage(registerAfter(withdraw, done))).not.toContain('/concern');
    expect(() => registerAfter(withdraw, done, agree)).toThrow('it was withdrawn');
  });

  test('that is dropped leaves its concern waiting again from that day, also one that was agreed to', () => {
    const at = '2027-01-10T10:00:00.000Z';
    expect(findConcern(registerAfter(drop), 1)).toMatchObject({ state: 'open', waitingSince: at });
    expect(lastMessage(registerAfter(drop))).toContain('Concern 1 has no answer any more, and waits');
    expect(() => registerAfter(drop, disagree)).toThrow('was a commitment that has been dropped');
    expect(() => registerAfter(drop, agree)).toThrow('was a commitment that has been dropped');
    expect(() => registerAfter(disagree, drop, agree)).toThrow('was a commitment that has been dropped');
    expect(findConcern(registerAfter(drop, answer, agree), 1)?.state).toBe('agreed');
    expect(findConcern(registerAfter(drop, answer), 1)).not.toHaveProperty('waitingSince');

    const reopened = registerAfter(agree, drop);
    expect(findConcern(reopened, 1)).toMatchObject({ state: 'open', waitingSince: at });
    expect(findConcern(reopened, 1)).not.toHaveProperty('closedAt');
    expect(lastMessage(reopened)).toMatch(/Concern 1 is open again, and waits.*\/concern support 1/);
    expect(findConcern(reopened, 1)?.reopenedAt).toBe(at);
    expect(lastMessage(registerAfter(drop))).not.toContain('/concern support');

    // Neither where another answer was given since, nor where the concern waits or was withdrawn anyway.
    expect(findConcern(registerAfter(answer, drop), 1)?.state).toBe('answered');
    expect(findConcern(registerAfter(withdraw, drop), 1)?.state).toBe('withdrawn');
    const waiting = later(later(promised, disagree, '2027-01-02T10:00:00.000Z'), drop);
    expect(findConcern(waiting, 1)?.waitingSince).toBe('2027-01-02T10:00:00.000Z');
    expect(lastMessage(waiting)).not.toContain('Concern 1');
  });

  test('whose date is moved keeps the first one beside it, and is promised again', () => {
    const moved = later(promised, (entries) =>
      updateCommitment(entries, 1, { note: 'Late.', due: '2027-03-31' }),
    );
    expect(findCommitment(moved, 1)).toMatchObject({ due: '2027-03-31', firstDue: '2026-12-31' });
    const noted = later(promised, (entries) => updateCommitment(entries, 1, { note: 'On the way.' }));
    expect(findCommitment(noted, 1)).toMatchObject({ due: '2026-12-31' });
    expect(lastMessage(moved)).toContain('From 31 December 2026 to 31 March 2027.');
    expect(lastMessage(later(moved, move('2027-06-30')))).toContain(
      'From 31 March 2027 to 30 June 2027. It was first promised for 31 December 2026.',
    );
    expect(lastMessage(later(moved, move('2027-03-31')))).toContain('The leadership on commitment 1');
    expect(lastMessage(registerAfter(done, move('2026-12-31')))).toContain(
      'The date is still 31 December 2026.',
    );
  });

  test('says what staff answered, and in which week, also after its date was moved', () => {
    expect(describeCommitment(found(registerAfter(answers, move('2027-03-31'))), undefined, english)).toBe(
      '“One login”, by 31 March 2027 (first promised for 31 December 2026). Head of IT. Judged by: Logins. Promised. Whether it happened for them, week of 4 January 2027, of the 40 who answered: no 80%.',
    );
  });

  test('that was dropped is neither done nor updated any more', () => {
    const dropped = later(promised, (entries) => dropCommitment(entries, 1, 'No money.'));
    expect(() => sayDone(dropped, 1, '')).toThrow('Commitment 1 is settled');
    expect(() => updateCommitment(dropped, 1, { note: 'x' })).toThrow('Commitment 1 is settled');
    expect(() => sayDone(dropped, 2, '')).toThrow('There is no commitment 2.');
  });
});

describe('staff are asked about a commitment', () => {
  test('from its date on, once; and again when its date was moved or it was said to be done', () => {
    expect(commitmentToAskAbout(promised, '2026-12-30', 'Europe/London')).toBeUndefined();
    expect(commitmentToAskAbout(promised, '2026-12-31', 'Europe/London')?.number).toBe(1);
    const known = later(promised, (entries) => recordAnswers(entries, 1, asked));
    expect(commitmentToAskAbout(known, '2027-02-01', 'Europe/London')).toBeUndefined();
    expect(recordAnswers(known, 1, asked)).toEqual([]);
    expect(commitmentToAskAbout(later(known, done), '2027-02-01', 'Europe/London')?.number).toBe(1);
    const moved = later(known, move('2027-03-31'));
    expect(commitmentToAskAbout(moved, '2027-02-01', 'Europe/London')).toBeUndefined();
    expect(commitmentToAskAbout(moved, '2027-03-31', 'Europe/London')?.number).toBe(1);
  });

  test('again where it was moved or said to be done while the week that asked about it was open', () => {
    const openWeek = '2027-01-05T10:00:00.000Z';
    const published = '2027-01-11T09:00:00.000Z';
    const saidDone = later(later(promised, done, openWeek), answers, published);
    expect(commitmentToAskAbout(saidDone, '2027-01-11', 'Europe/London')?.number).toBe(1);
    const moved = later(later(promised, move('2027-01-08'), openWeek), answers, published);
    expect(commitmentToAskAbout(moved, '2027-01-07', 'Europe/London')).toBeUndefined();
    expect(commitmentToAskAbout(moved, '2027-01-11', 'Europe/London')?.number).toBe(1);
    const sameDay = later(promised, move('2027-01-04'), '2027-01-04T10:00:00.000Z');
    expect(
      commitmentToAskAbout(later(sameDay, answers, published), '2027-01-11', 'Europe/London')?.number,
    ).toBe(1);
    const again = {
      ...asked,
      roundId: '2027-W02',
      opensAt: '2027-01-11T09:00:00.000Z',
      opensOn: '2027-01-11',
    };
    for (const entries of [saidDone, moved]) {
      const answered = later(entries, (before) => recordAnswers(before, 1, again));
      expect(commitmentToAskAbout(answered, '2027-06-01', 'Europe/London')).toBeUndefined();
    }
  });

  test('when its first date has come, moved or not, and once more at the date that stands', () => {
    const early = later(promised, move('2028-06-30'), '2026-12-01T10:00:00.000Z');
    expect(commitmentToAskAbout(early, '2026-12-30', 'Europe/London')).toBeUndefined();
    expect(commitmentToAskAbout(early, '2027-01-04', 'Europe/London')?.number).toBe(1);
    const known = later(early, answers);
    expect(commitmentToAskAbout(known, '2028-06-29', 'Europe/London')).toBeUndefined();
    expect(commitmentToAskAbout(known, '2028-06-30', 'Europe/London')?.number).toBe(1);
    // Moved once more: on a day before that date, or when it had come.
    const before = later(known, move('2029-01-31'), '2028-06-29T10:00:00.000Z');
    expect(commitmentToAskAbout(before, '2028-12-31', 'Europe/London')).toBeUndefined();
    const late = later(known, move('2029-01-31'), '2028-06-30T10:00:00.000Z');
    expect(commitmentToAskAbout(late, '2028-07-03', 'Europe/London')?.number).toBe(1);
    // Brought forward: only when it is to have happened.
    const sooner = later(promised, move('2026-12-15'), '2026-12-01T10:00:00.000Z');
    const soon = { ...asked, opensAt: '2026-12-21T09:00:00.000Z', opensOn: '2026-12-21' };
    expect(commitmentToAskAbout(sooner, '2026-12-21', 'Europe/London')?.number).toBe(1);
    const askedSooner = later(sooner, (entries) => recordAnswers(entries, 1, soon));
    expect(commitmentToAskAbout(askedSooner, '2027-01-04', 'Europe/London')).toBeUndefined();
  });

  test('by the days of the organisation’s wall, not those of Greenwich', () => {
    const moved = later(promised, move('2028-06-30'), '2026-12-01T10:00:00.000Z');
    const known = later(moved, answers);
    // Half past midnight on 30 June in London.
    const again = later(known, move('2029-01-31'), '2028-06-29T23:30:00.000Z');
    expect(commitmentToAskAbout(again, '2028-07-03', 'Europe/London')?.number).toBe(1);
    expect(commitmentToAskAbout(again, '2028-07-03', 'UTC')).toBeUndefined();
    const { opensOn: _on, ...old } = { ...asked, opensAt: '2026-12-30T23:30:00.000Z' };
    const opened = later(promised, (entries) => recordAnswers(entries, 1, old));
    expect(commitmentToAskAbout(opened, '2027-01-04', 'Europe/Paris')).toBeUndefined();
    expect(commitmentToAskAbout(opened, '2027-01-04', 'UTC')?.number).toBe(1);
  });

  test('also where an earlier version did not note when the round opened', () => {
    const { opensAt: _at, opensOn: _on, ...old } = asked;
    const known = later(promised, (entries) => recordAnswers(entries, 1, old));
    expect(commitmentToAskAbout(known, '2027-02-01', 'Europe/London')).toBeUndefined();
  });

  test('one a week, the oldest date first, and not about what was dropped', () => {
    const more = [{ due: '2026-12-01' }, { due: '2026-12-31' }].reduce<readonly RegisterEntry[]>(
      (entries, change) => later(entries, (before) => makeCommitment(before, { ...promise, ...change })),
      promised,
    );
    expect(commitmentToAskAbout(more, '2027-01-01', 'Europe/London')?.number).toBe(2);
    const dropped = later(more, (entries) => dropCommitment(entries, 2, ''));
    expect(commitmentToAskAbout(dropped, '2027-01-01', 'Europe/London')?.number).toBe(1);
  });
});

test('a summary has what is open with its days, and what is due, overdue, said to be done or kept', () => {
  const moment = {
    now: '2027-01-09T10:00:00.000Z',
    since: '2026-11-01',
    today: '2027-01-09',
    weekAhead: '2027-01-16',
  };
  const standings = (entries: readonly RegisterEntry[], change = {}) =>
    summariseRegister(entries, { ...moment, ...change }, new Map()).commitments.map(
      ({ standing }) => standing,
    );
  const kept = registerAfter(done, agree);

  expect(summariseRegister(entriesOf('2026-11-02', raised), moment, new Map([[1, 15]])).concerns).toEqual([
    {
      number: 1,
      label: 'IT',
      text: 'Three logins',
      raisedBy: 'union',
      isNew: true,
      ageDays: 68,
      waitingDays: 68,
      supporters: 15,
    },
  ]);
  const [answered] = summariseRegister(promised, moment, new Map()).concerns;
  expect(Object.keys(answered ?? {})).not.toContain('waitingDays');
  expect(Object.keys(answered ?? {})).not.toContain('supporters');
  expect(standings(promised)).toEqual(['overdue']);
  expect(standings(promised, { today: '2026-12-30', weekAhead: '2027-01-06' })).toEqual(['due']);
  expect(standings(promised, { today: '2026-12-01', weekAhead: '2026-12-08' })).toEqual([]);
  expect(standings(registerAfter(done))).toEqual(['said-done']);
  expect(standings(registerAfter(done, disagree))).toEqual(['disputed']);
  expect(standings(kept)).toEqual(['kept']);
  expect(summariseRegister(kept, moment, new Map()).concerns).toEqual([]);
  expect(standings(kept, { since: '2027-01-11' })).toEqual([]);
  expect(standings(later(registerAfter(agree, done), agree, '2027-01-12'), { since: '2027-01-11' })).toEqual([
    'kept',
  ]);

  // Neither moving a promise nor dropping it takes it off the list unseen.
  expect(standings(registerAfter(drop))).toEqual(['dropped']);
  expect(standings(registerAfter(drop), { since: '2027-01-11' })).toEqual([]);
  expect(
    summariseRegister(registerAfter(drop), { ...moment, now: '2027-01-13T10:00:00.000Z' }, new Map())
      .concerns,
  ).toMatchObject([{ waitingDays: 3 }]);
  const moved = registerAfter(move('2028-06-30'));
  expect(standings(moved)).toEqual(['moved']);
  expect(standings(moved, { today: '2026-12-01', weekAhead: '2026-12-08' })).toEqual([]);
  const register = { ...summariseRegister(moved, moment, new Map()), agreed: [] };
  expect(JSON.stringify(registerBlocks(register, 'Europe/London', english))).toContain(
    '“One login”, by 30 June 2028, first promised for 31 December 2026 (Head of IT)',
  );
  const figures = { ...askedCommitment(found(moved)), answers: [] };
  expect(JSON.stringify(commitmentFigureBlocks(figures, 40, english))).toContain(
    'by 30 June 2028, first promised for 31 December 2026 (Head of IT)',
  );
  expect(summariseRegister(promised, moment, new Map()).commitments[0]).not.toHaveProperty('firstDue');
  expect(askedCommitment(found(promised))).not.toHaveProperty('firstDue');
});
