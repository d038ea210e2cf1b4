import { agreedGivingUp } from '../dispute/agreement.ts';
import type { Round, RoundId } from '../survey/round.ts';
import { readAgreements } from './agreements.ts';
import type { Context } from './context.ts';

const hourMs = 60 * 60 * 1000;
/** Destroying takes a moment, so after an hour something is wrong. */
const patienceHours = 1;

/** A round that has been counted or given up, and whose keys and ballots are not known to be gone. */
export interface UndestroyedRound {
  readonly round: Round;
  /** Whole hours since they should have been gone. */
  readonly hours: number;
}

/** Counted rounds, and those that both sides have given up, whose keys and ballots should have been destroyed an hour ago or more, and are not. Oldest first. */
export async function findUndestroyed(
  context: Pick<Context, 'store' | 'clock'>,
): Promise<readonly UndestroyedRound[]> {
  const { rounds, summaries } = context.store;
  const givenUp = agreedGivingUp(await readAgreements(context));
  const found: UndestroyedRound[] = [];
  for (const round of await rounds.undestroyed()) {
    const counted = await summaries.has(round.id);
    const due = counted ? (round.closedAt ?? round.closesAt) : givenUp.get(round.id);
    if (due === undefined) continue;
    const hours = Math.floor((context.clock.now() - Date.parse(due)) / hourMs);
    if (hours < patienceHours) continue;
    found.push({ round, hours });
  }
  return found;
}

/** The ids of those that were counted, whatever their age: for the job that destroys them. */
export async function countedButNotDestroyed(context: Pick<Context, 'store'>): Promise<readonly RoundId[]> {
  const { rounds, summaries } = context.store;
  const ids: RoundId[] = [];
  for (const { id } of await rounds.undestroyed()) if (await summaries.has(id)) ids.push(id);
  return ids;
}
