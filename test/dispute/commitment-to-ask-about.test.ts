import { expect, test } from 'vitest';
import { findCommitment, isOverdue } from '../../src/dispute/commitment.ts';
import { commitmentToAskAbout } from '../../src/dispute/commitment-to-ask-about.ts';
import { makeCommitment, updateCommitment } from '../../src/dispute/decide-commitment.ts';
import { raiseConcern } from '../../src/dispute/decide-concern.ts';
import { entriesOf } from './some-entries.ts';

const raised = raiseConcern([], { topic: 'it', label: 'IT', text: 'Three logins', figures: [] });
const promise = { concern: 1, promise: 'One login', owner: 'Head of IT', measure: 'Logins' };
const made = makeCommitment(entriesOf(raised), { ...promise, due: '2026-12-31' });
const promised = entriesOf(raised, made);

test('a note on a commitment whose date was brought forward leaves that date to be asked at', () => {
  const sooner = updateCommitment(promised, 1, { note: 'Sooner.', due: '2026-12-15' });
  const moved = entriesOf(raised, made, '2026-12-01', sooner);
  const noted = updateCommitment(moved, 1, { note: 'Still on the way.' });
  const entries = entriesOf(raised, made, '2026-12-01', sooner, '2026-12-02', noted);

  expect(commitmentToAskAbout(entries, '2026-12-14', 'Europe/London')).toBeUndefined();
  expect(commitmentToAskAbout(entries, '2026-12-15', 'Europe/London')?.number).toBe(1);
});

test('a commitment is overdue from the day after its date', () => {
  const commitment = findCommitment(promised, 1) ?? expect.fail('There is no commitment 1.');

  expect(isOverdue(commitment, '2026-12-31')).toBe(false);
  expect(isOverdue(commitment, '2027-01-01')).toBe(true);
});
