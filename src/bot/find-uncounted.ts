import type { HolderName } from '../ballot/holders.ts';
import type { Round, RoundId } from '../survey/round.ts';
import type { SharePlace } from '../survey/sealing.ts';
import type { Context } from './context.ts';
import { givenUpWeeks } from './give-up.ts';

/** A round whose key was split and that has not been counted, with whose shares it has. */
export interface UncountedRound {
  readonly round: Round;
  readonly places: readonly SharePlace[];
  readonly handedIn: readonly HolderName[];
}

/** Closed ones first, oldest first; then the open one. Without those that both sides have given up. */
export async function findUncounted(
  context: Pick<Context, 'store' | 'vault'>,
): Promise<readonly UncountedRound[]> {
  const { rounds, summaries } = context.store;
  const current = await rounds.current();
  const givenUp = await givenUpWeeks(context);
  const found: UncountedRound[] = [];
  for (const round of [...(await rounds.undestroyed()), ...(current ? [current] : [])]) {
    if (!round.sealing || givenUp.includes(round.id) || (await summaries.has(round.id))) continue;
    const handedIn = await context.vault.handedIn(round.id);
    found.push({ round, places: round.sealing.holders, handedIn });
  }
  return found;
}

export async function findUncountedRound(
  context: Pick<Context, 'store' | 'vault'>,
  roundId: RoundId,
): Promise<UncountedRound | undefined> {
  return (await findUncounted(context)).find(({ round }) => round.id === roundId);
}
