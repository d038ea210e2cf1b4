import type { Context } from './context.ts';
import { tryToLink } from './link-accounts.ts';
import { proposeFiles } from './propose-files.ts';

const catchUpEveryMs = 60 * 60 * 1000;

/**
 * Sets the weeks going: links accounts, proposes to both sides what the operator changed, tries again what had failed, and looks at once and every hour whether something
 * was missed. The opening itself is scheduled by that look, in the zone in which it comes first.
 */
export async function startWeeks(context: Context): Promise<void> {
  const { store, queue, clock } = context;
  const roster = await store.rosters.current();
  if (roster) await tryToLink(context, roster);
  await proposeFiles(context);
  await queue.retryFailed();
  await queue.scheduleCatchUp(catchUpEveryMs);
  await queue.add([{ name: 'catch-up', id: `catch-up.${clock.now()}`, data: {} }]);
}
