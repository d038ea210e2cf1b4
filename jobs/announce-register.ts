import { moveChannels } from '../src/bot/agreements.ts';
import { announcedSetting, lastAnnounced } from '../src/bot/change-register.ts';
import { prepareSupport } from '../src/bot/concern-support.ts';
import type { Context } from '../src/bot/context.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import type { RegisterEntry } from '../src/dispute/register-entry.ts';
import { UnreachableError } from '../src/errors/parley-error.ts';
import { registerMessage } from '../src/messages/register-messages.ts';

/**
 * Tells both channels what was entered into the register and not yet announced: one message an entry, in order, once,
 * the same to both. Run twice or killed, it completes what is missing and repeats nothing.
 */
export async function announceRegister(context: Context): Promise<void> {
  const entries = await context.store.register.list();
  const announced = await lastAnnounced(context);
  // Before anybody has read of a concern that they could support; one is open again where its commitment was dropped.
  const mayOpen = ({ kind }: RegisterEntry) => kind === 'concern' || kind === 'commitment';
  if (entries.some((entry) => entry.seq > announced && mayOpen(entry))) await prepareSupport(context);
  for (const [index, entry] of entries.entries()) {
    if (entry.seq <= announced) continue;
    const message = registerMessage(entry, entries.slice(0, index + 1), context.languages.organisation);
    if (message) await postOrPass(context, message, entry.seq);
    await context.store.settings.set(announcedSetting, entry.seq);
    // What was agreed may let a week open, or move its hour; the channels read of the agreement first.
    if (entry.kind === 'agreement' && entry.action === 'accepted') {
      await moveChannels(context);
      await context.queue.add([{ name: 'catch-up', id: `catch-up.register.${entry.seq}`, data: {} }]);
    }
  }
}

/** Where no channel can be reached, each is owed the message (owed-posts.ts) and reads it once it is back: the rest goes on. */
async function postOrPass(
  context: Context,
  message: Parameters<typeof postToChannels>[1],
  seq: number,
): Promise<void> {
  try {
    await postToChannels(context, message, `register/${seq}`);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
  }
}
