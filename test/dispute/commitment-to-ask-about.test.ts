import { expect, test } from 'vitest';
import { findCommitment, isOverdue } from '../../src/dispute/commitment.ts';
import { commitmentToAskAbout } from '../../src/dispute/commitment-to-ask-about.ts';
import {
  makeCommitment,
  recordAnswers,
  sayDone,
  updateCommitment,
} from '../../src/dispute/decide-commitment.ts';
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

test('what was said to be done is asked about in the next week, and in none after it', () => {
  const done = sayDone(promised, 1, '');
  const claimed = entriesOf(raised, made, '2027-01-05', done);
  const answers = recordAnswers(claimed, 1, {
    ...{ roundId: '2027-W02', opensAt: '2027-01-12T10:00:00.000Z', opensOn: '2027-01-12' },
    ...{ answered: 40, answers: [{ answer: 'no', share: { kind: 'rounded', percent: 80 } }] },
  });
  const entries = entriesOf(raised, made, '2027-01-05', done, '2027-01-18', answers);

  expect(commitmentToAskAbout(claimed, '2027-01-12', 'Europe/London')?.number).toBe(1);
  expect(commitmentToAskAbout(entries, '2027-01-19', 'Europe/London')).toBeUndefined();
});

test('a commitment is overdue from the day after its date', () => {
  const commitment = findCommitment(promised, 1) ?? expect.fail('There is no commitment 1.');

  expect(isOverdue(commitment, '2026-12-31')).toBe(false);
  expect(isOverdue(commitment, '2027-01-01')).toBe(true);
});
