import { expect, test } from 'vitest';
import { makeCommitment, updateCommitment } from '../../src/dispute/decide-commitment.ts';
import { acknowledgeConcern, raiseConcern, releaseConcerns } from '../../src/dispute/decide-concern.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { summariseRegister } from '../../src/dispute/summarise-register.ts';
import { entriesOf } from './some-entries.ts';

const about = { topic: 'it', label: 'IT', text: 'Three logins', figures: [] };
const raised = raiseConcern([], about);
const promise = { concern: 1, promise: 'One login', owner: 'Head of IT', measure: 'Logins' };
const made = makeCommitment(entriesOf(raised), { ...promise, due: '2026-12-31' });
const moved = updateCommitment(entriesOf(raised, made), 1, { note: 'Late.', due: '2027-06-30' });

/** The summary of a week that closed at noon of this day, a week after the one before. */
function summaryOn(today: string, since: string, entries: readonly RegisterEntry[]) {
  const weekAhead = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
  return summariseRegister(entries, { now: `${today}T12:00:00.000Z`, since, today, weekAhead }, new Map());
}

test('a promise stands in a summary from a week before its first date on, also where it was moved', () => {
  const standing = entriesOf(raised, made);
  const later = entriesOf(raised, made, moved);
  const linesOn = (today: string, entries: readonly RegisterEntry[]) =>
    summaryOn(today, '', entries).commitments.length;

  expect([linesOn('2026-12-23', standing), linesOn('2026-12-24', standing)]).toEqual([0, 1]);
  expect([linesOn('2026-12-23', later), linesOn('2026-12-24', later)]).toEqual([0, 1]);
  expect(summaryOn('2026-12-24', '', standing).commitments[0]?.standing).toBe('due');
  expect(summaryOn('2026-12-24', '', later).commitments[0]?.standing).toBe('moved');
});

test('a concern is new in one summary: that of the week which closed after it was raised', () => {
  const entries = entriesOf('2026-12-04', raised);
  const isNew = (since: string) => summaryOn('2026-12-11', since, entries).concerns[0]?.isNew;

  expect(isNew('2026-12-04T09:59:59.999Z')).toBe(true);
  // What was raised as the week before closed stood in its summary.
  expect(isNew('2026-12-04T10:00:00.000Z')).toBe(false);
});

test('a concern says whether staff or the union raised it, and waits on after it was read', () => {
  const released = releaseConcerns(entriesOf(raised), 'box-1', [about]);
  const read = acknowledgeConcern(entriesOf(raised, released), 2);
  const entries = entriesOf('2026-12-01', raised, released, '2026-12-05', read);

  expect(summaryOn('2026-12-11', '', entries).concerns).toMatchObject([
    { number: 1, raisedBy: 'union', ageDays: 10, waitingDays: 10 },
    { number: 2, raisedBy: 'staff', ageDays: 10, waitingDays: 10 },
  ]);
});
