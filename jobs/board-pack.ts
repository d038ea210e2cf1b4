import type { Context } from '../src/bot/context.ts';
import { isPackDue, makeBoardPack, packPostedSetting } from '../src/bot/make-board-pack.ts';
import { packMessage } from '../src/bot/pack-message.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import type { Jobs } from '../src/ports/job-queue.ts';

/**
 * Makes the month's pack once, and posts it to both channels, the same bytes under the same digest, once. Does nothing
 * for a month whose pack is not due, such as one that has not begun: else none would be made until then.
 */
export async function boardPack(context: Context, { month }: Jobs['board-pack']): Promise<void> {
  if (!(await isPackDue(context, month))) {
    context.logger.warn({ job: 'board-pack' }, 'No board pack is made: that month’s is not due.');
    return;
  }
  const pack = await makeBoardPack(context, month);
  await postToChannels(context, packMessage(pack, context.languages.organisation), `board-pack/${month}`);
  const posted = String((await context.store.settings.get(packPostedSetting)) ?? '');
  if (posted < month) await context.store.settings.set(packPostedSetting, month);
}
