import { expect, it } from 'vitest';
import { enterStepByHand } from '../../src/dispute/round-step.ts';
import { entriesOf } from './some-entries.ts';

it('a step of a week that the operator moved by hand stands in the register as theirs, once', () => {
  const closed = enterStepByHand([], 'closed', '2026-W48');
  const entries = entriesOf(closed);

  expect(closed).toMatchObject([
    { by: { side: 'operator' }, kind: 'round', subject: 1, data: { roundId: '2026-W48' } },
  ]);
  expect(enterStepByHand(entries, 'closed', '2026-W48')).toEqual([]);
  expect(enterStepByHand(entries, 'published', '2026-W48')).toMatchObject([{ subject: 2 }]);
  expect(enterStepByHand(entries, 'closed', '2026-W49')).toMatchObject([{ data: { roundId: '2026-W49' } }]);
});
