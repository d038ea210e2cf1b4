import { RefusedError } from '../errors/parley-error.ts';
import type { CommandCall } from '../messages/command.ts';
import type { Reply } from '../ports/platform.ts';
import type { Context } from './context.ts';
import { packPostedSetting } from './make-board-pack.ts';
import { packMessage } from './pack-message.ts';
import { show } from './replies.ts';

/** `/pulse pack`: a month's pack as both channels got it, the latest unless a month is named; none that they did not get. */
export async function showBoardPack(context: Context, options: CommandCall['options']): Promise<Reply> {
  const posted = String((await context.store.settings.get(packPostedSetting)) ?? '');
  if (posted === '') {
    throw new RefusedError(
      'There is no board pack yet.',
      'The first comes in the second month in which a summary is published.',
    );
  }
  const month = options.month?.trim() || posted;
  const pack = month <= posted ? await context.store.packs.get(month) : undefined;
  if (!pack) {
    throw new RefusedError(
      `There is no board pack for “${month}”.`,
      `Say a month such as ${posted}, which is the latest.`,
    );
  }
  const message = packMessage(pack);
  const note = 'On Slack this window cannot carry files: they stand under the same post in your channel.';
  return show({ ...message, blocks: [...message.blocks, { kind: 'note', text: note }] });
}
