import type { Roster } from '../people/person.ts';
import type { Context } from './context.ts';

const nextRoster = 'next-roster';

/**
 * Takes in a new roster. While a round is open it only waits its turn, so that nobody can be put on or taken off the
 * list in the middle of a week.
 */
export async function changeRoster(
  context: Pick<Context, 'store'>,
  roster: Roster,
): Promise<'in effect' | 'waiting'> {
  const { store } = context;
  if (await store.rounds.current()) {
    await store.settings.set(nextRoster, roster);
    return 'waiting';
  }
  await store.settings.set(nextRoster, null);
  await store.rosters.replace(roster);
  return 'in effect';
}

/** Puts a waiting roster into effect. Only between rounds. */
export async function applyNextRoster(context: Pick<Context, 'store'>): Promise<void> {
  const waiting = (await context.store.settings.get(nextRoster)) as Roster | null | undefined;
  if (!waiting) return;
  await context.store.rosters.replace(waiting);
  await context.store.settings.set(nextRoster, null);
}
