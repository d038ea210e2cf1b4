import { describe, expect, test } from 'vitest';
import { commitmentToAskAbout, findCommitment } from '../../src/dispute/commitment.ts';
import { findConcern } from '../../src/dispute/concern.ts';
import {
  dropCommitment,
  makeCommitment,
  recordAnswers,
  sayDone,
  updateCommitment,
} from '../../src/dispute/decide-commitment.ts';
import { agreeConcern, raiseConcern } from '../../src/dispute/decide-concern.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { summariseRegister } from '../../src/dispute/summarise-register.ts';
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
const asked = { roundId: '2027-W01', answered: 40, answers: [{ label: 'No', share: '80%' }] };

/** These entries and what is decided upon them. */
function later(
  entries: readonly RegisterEntry[],
  decide: (entries: readonly RegisterEntry[]) => readonly Omit<RegisterEntry, 'seq' | 'at'>[],
): readonly RegisterEntry[] {
  const at = '2027-01-10T10:00:00.000Z';
  const added = decide(entries).map((entry, index) => ({ ...entry, at, seq: entries.length + index + 1 }));
  return [...entries, ...added];
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
    const done = later(promised, (entries) => sayDone(entries, 1, ''));
    expect(findCommitment(done, 1)?.state).toBe('said to be done');
    const agreedAfter = later(done, (entries) => agreeConcern(entries, 1, undefined));
    expect(findCommitment(agreedAfter, 1)?.state).toBe('kept');
    const agreedBefore = later(promised, (entries) => agreeConcern(entries, 1, undefined));
    expect(
      findCommitment(
        later(agreedBefore, (entries) => sayDone(entries, 1, '')),
        1,
      )?.state,
    ).toBe('said to be done');
  });

  test('whose date is moved keeps the first one beside it, and is promised again', () => {
    const moved = later(promised, (entries) =>
      updateCommitment(entries, 1, { note: 'Late.', due: '2027-03-31' }),
    );
    expect(findCommitment(moved, 1)).toMatchObject({ due: '2027-03-31', firstDue: '2026-12-31' });
    const noted = later(promised, (entries) => updateCommitment(entries, 1, { note: 'On the way.' }));
    expect(findCommitment(noted, 1)).toMatchObject({ due: '2026-12-31' });
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
    expect(commitmentToAskAbout(promised, '2026-12-30')).toBeUndefined();
    expect(commitmentToAskAbout(promised, '2026-12-31')?.number).toBe(1);
    const known = later(promised, (entries) => recordAnswers(entries, 1, asked));
    expect(commitmentToAskAbout(known, '2027-02-01')).toBeUndefined();
    expect(recordAnswers(known, 1, asked)).toEqual([]);
    const done = later(known, (entries) => sayDone(entries, 1, 'Switched on.'));
    expect(commitmentToAskAbout(done, '2027-02-01')?.number).toBe(1);
    const moved = later(known, (entries) =>
      updateCommitment(entries, 1, { note: 'Late.', due: '2027-03-31' }),
    );
    expect(commitmentToAskAbout(moved, '2027-02-01')).toBeUndefined();
    expect(commitmentToAskAbout(moved, '2027-03-31')?.number).toBe(1);
  });

  test('one a week, the oldest date first, and not about what was dropped', () => {
    const more = [{ due: '2026-12-01' }, { due: '2026-12-31' }].reduce<readonly RegisterEntry[]>(
      (entries, change) => later(entries, (before) => makeCommitment(before, { ...promise, ...change })),
      promised,
    );
    expect(commitmentToAskAbout(more, '2027-01-01')?.number).toBe(2);
    const dropped = later(more, (entries) => dropCommitment(entries, 2, ''));
    expect(commitmentToAskAbout(dropped, '2027-01-01')?.number).toBe(1);
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
  const done = later(promised, (entries) => sayDone(entries, 1, ''));
  const kept = later(done, (entries) => agreeConcern(entries, 1, undefined));

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
  expect(standings(done)).toEqual(['said to be done']);
  expect(standings(kept)).toEqual(['kept']);
  expect(summariseRegister(kept, moment, new Map()).concerns).toEqual([]);
  expect(standings(kept, { since: '2027-01-11' })).toEqual([]);
});
