import { expect, test } from 'vitest';
import {
  dropCommitment,
  makeCommitment,
  sayDone,
  updateCommitment,
} from '../../src/dispute/decide-commitment.ts';
import { raiseConcern } from '../../src/dispute/decide-concern.ts';
import { entriesOf } from './some-entries.ts';

const raised = raiseConcern([], { topic: 'it', label: 'IT', text: 'Three logins', figures: [] });
const promise = { concern: 1, promise: 'One login', owner: 'Head of IT', measure: 'Logins' };
const made = makeCommitment(entriesOf(raised), { ...promise, due: '2026-12-31' });
const promised = entriesOf(raised, made);

test('what the leadership says of a commitment stands in the register, and nothing where it says nothing', () => {
  const said = [sayDone(promised, 1, 'Switched on.'), dropCommitment(promised, 1, 'No money.')].flat();
  const unsaid = [sayDone(promised, 1, ''), dropCommitment(promised, 1, '')].flat();

  expect(said.map(({ data }) => data)).toEqual([{ note: 'Switched on.' }, { reason: 'No money.' }]);
  expect(unsaid.map(({ data }) => data)).toEqual([{}, {}]);
});

test('a commitment is promised, moved, said to be done and dropped by the leadership alone', () => {
  const steps = [
    made,
    updateCommitment(promised, 1, { note: 'Late.', due: '2027-03-31' }),
    sayDone(promised, 1, ''),
    dropCommitment(promised, 1, ''),
  ].flat();

  expect(new Set(steps.map(({ by }) => by.side))).toEqual(new Set(['leadership']));
});
