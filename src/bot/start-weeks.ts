import type { Context } from './context.ts';
import { linkAccounts } from './link-accounts.ts';
import { proposeFiles } from './propose-files.ts';

const catchUpEveryMs = 60 * 60 * 1000;

/**
 * Sets the weeks going: links accounts, proposes to both sides what the operator changed, tries again what had failed, and looks at once and every hour whether something
 * was missed. The opening itself is scheduled by that look, in the zone in which it comes first.
 */
export async function startWeeks(context: Context): Promise<void> {
  const { store, queue, logger, clock } = context;
  const people = (await store.rosters.current())?.people ?? [];
  await linkAccounts(context, people).catch((error: unknown) => {
    logger.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      'A platform could not be asked for its accounts. It is asked again when the next round opens.',
    );
  });
  await proposeFiles(context);
  await queue.retryFailed();
  await queue.scheduleCatchUp(catchUpEveryMs);
  await queue.add([{ name: 'catch-up', id: `catch-up.${clock.now()}`, data: {} }]);
}
