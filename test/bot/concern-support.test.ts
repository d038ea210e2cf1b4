import { expect, it } from 'vitest';
import { publishedSupporters } from '../../src/bot/concern-support.ts';
import type { Context } from '../../src/bot/context.ts';
import { dropCommitment, makeCommitment } from '../../src/dispute/decide-commitment.ts';
import { agreeConcern, raiseConcern } from '../../src/dispute/decide-concern.ts';
import { entriesOf } from '../dispute/some-entries.ts';

const raised = raiseConcern([], { topic: 'it', label: 'IT', text: 'Three logins', figures: [] });
const promise = { concern: 1, promise: 'One login', owner: 'IT', due: '2026-12-31', measure: 'Logins' };
const made = makeCommitment(entriesOf(raised), promise);
const promised = entriesOf(raised, made);
const agreed = agreeConcern(promised, 1, 25);
const dropped = dropCommitment(entriesOf(raised, made, agreed), 1, '');
/** Open again on 10 November. */
const reopened = entriesOf(raised, made, agreed, '2026-11-10', dropped);

/** A store whose latest summary, of a week that closed at that instant, has 25 supporters of concern 1. */
function storeWith(entries: typeof reopened, closedAt: string): Context['store'] {
  const summary = { roundId: '2026-W45', register: { concerns: [{ number: 1, supporters: 25 }] } };
  return {
    summaries: { published: async () => [summary] },
    rounds: { get: async () => ({ closedAt }) },
    register: { list: async () => entries },
  } as unknown as Context['store'];
}

it('shows the support that a summary counted, but not of a concern that was closed and opened again since', async () => {
  const shown = async (entries: typeof reopened, closedAt: string) =>
    (await publishedSupporters({ store: storeWith(entries, closedAt) })).get(1);

  expect(await shown(promised, '2026-11-06T17:00:00.000Z')).toBe(25);
  expect(await shown(reopened, '2026-11-06T17:00:00.000Z')).toBeUndefined();
  expect(await shown(reopened, '2026-11-13T17:00:00.000Z')).toBe(25);
});
