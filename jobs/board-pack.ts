import type { Context } from '../src/bot/context.ts';
import { makeBoardPack, packPostedSetting } from '../src/bot/make-board-pack.ts';
import { packMessage } from '../src/bot/pack-message.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import type { Jobs } from '../src/ports/job-queue.ts';

/** Makes the month's pack once, and posts it to both channels, the same bytes under the same digest, once. */
export async function boardPack(context: Context, { month }: Jobs['board-pack']): Promise<void> {
  await postToChannels(context, packMessage(await makeBoardPack(context, month)), `board-pack/${month}`);
  const posted = String((await context.store.settings.get(packPostedSetting)) ?? '');
  if (posted < month) await context.store.settings.set(packPostedSetting, month);
}
