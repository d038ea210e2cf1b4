import { rosterWords } from '../dispute/roster-words.ts';
import type { Roster } from '../people/person.ts';
import type { Context } from './context.ts';

/** Words of rosters that were in use while a closed round waited to be counted, and are not any more. */
const formerSetting = 'former-roster-words';

/**
 * What may name anybody who was, or is, on the roster of a round that is being counted: its own roster may have been
 * replaced while it waited for shares of its key.
 */
export async function wordsOnRosters(context: Pick<Context, 'store'>): Promise<ReadonlySet<string>> {
  const { people } = (await context.store.rosters.current()) ?? { people: [] };
  return new Set([...rosterWords(people), ...(await formerWords(context))]);
}

/** Before a roster is replaced: keeps those of its words that the next one has not, where a closed round is uncounted. */
export async function keepFormerWords(context: Pick<Context, 'store'>, next: Roster): Promise<void> {
  const { rosters, settings } = context.store;
  if (!(await isAnyUncounted(context))) return;
  const nextWords = rosterWords(next.people);
  const leaving = [...rosterWords((await rosters.current())?.people ?? [])].filter(
    (word) => !nextWords.has(word),
  );
  // Sorted, so that their order says nothing of who left when.
  const words = [...new Set([...(await formerWords(context)), ...leaving])].toSorted();
  await settings.set(formerSetting, words);
}

/** Forgets them once every closed round is counted or given up. By the clock. */
export async function forgetFormerWords(context: Pick<Context, 'store'>): Promise<void> {
  if ((await formerWords(context)).length === 0 || (await isAnyUncounted(context))) return;
  await context.store.settings.set(formerSetting, []);
}

async function formerWords({ store }: Pick<Context, 'store'>): Promise<readonly string[]> {
  return ((await store.settings.get(formerSetting)) ?? []) as readonly string[];
}

async function isAnyUncounted({ store }: Pick<Context, 'store'>): Promise<boolean> {
  for (const { id } of await store.rounds.undestroyed()) if (!(await store.summaries.has(id))) return true;
  return false;
}
