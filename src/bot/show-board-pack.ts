import { boardPackWords } from '../board-pack/words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { CommandCall } from '../messages/command.ts';
import type { Reply } from '../ports/platform.ts';
import type { Context } from './context.ts';
import type { Reader } from './handler.ts';
import { packPostedSetting } from './make-board-pack.ts';
import { packMessage } from './pack-message.ts';
import { show } from './replies.ts';

/** `/pulse pack`: a month's pack as both channels got it, the latest unless a month is named; none that they did not get. */
export async function showBoardPack(
  context: Context,
  { language }: Reader,
  options: CommandCall['options'],
): Promise<Reply> {
  const posted = String((await context.store.settings.get(packPostedSetting)) ?? '');
  if (posted === '') {
    throw new RefusedError((reader) => boardPackWords(reader).noPackYet);
  }
  const month = options.month?.trim() || posted;
  const pack = month <= posted ? await context.store.packs.get(month) : undefined;
  if (!pack) {
    throw new RefusedError((reader) => boardPackWords(reader).noPackFor(month, posted));
  }
  const message = packMessage(pack, language);
  const note = boardPackWords(language).noFilesHere;
  return show({ ...message, blocks: [...message.blocks, { kind: 'note', text: note }] });
}
