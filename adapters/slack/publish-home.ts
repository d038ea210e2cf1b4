import { setTimeout as delay } from 'node:timers/promises';
import { accountOf, type Desk, languageOf } from './desk.ts';
import { pictureIsNotReady } from './errors.ts';
import { renderHome } from './render-home.ts';

/** How long to wait for Slack to have worked on a new picture before it is described instead. */
const pictureDelaysMs = [1_000, 2_000, 4_000];

/** Puts onto a person's Home tab what the core has for them now. `notice` stands above it. */
export async function publishHome(desk: Desk, userId: string, notice?: string): Promise<void> {
  const message = await desk.listener.home(accountOf(desk, userId));
  const fileOf = await desk.uploadPictures(message).catch(() => undefined);
  const { commands } = desk.listener;
  const language = languageOf(desk, userId);
  const publish = (view: ReturnType<typeof renderHome>) =>
    desk.call('views.publish', { user_id: userId, view }, 'queue');
  for (const waitMs of pictureDelaysMs) {
    try {
      await publish(renderHome(message, commands, { language, notice, fileOf }));
      return;
    } catch (error) {
      if (!pictureIsNotReady(error)) throw error;
      await delay(waitMs);
    }
  }
  await publish(renderHome(message, commands, { language, notice }));
}
