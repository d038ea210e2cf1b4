import { keysExistMessage, keysGoneMessage } from '../messages/keys-message.ts';
import type { RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import { findUndestroyed } from './find-undestroyed.ts';
import { postToChannels } from './post-to-channels.ts';

/** The operator has had this long to mend the vault before both sides are told. */
const tellBothSidesAfterHours = 6;

/** Tells both channels, once a round, that its keys should long be gone and are not. */
export async function warnOfKeys(context: Context): Promise<void> {
  for (const { round, hours } of await findUndestroyed(context)) {
    if (hours < tellBothSidesAfterHours) continue;
    const message = keysExistMessage(round.id, hours, context.languages.organisation);
    await postToChannels(context, message, `keys-exist/${round.id}`);
    await context.store.settings.set(`keys-exist.${round.id}`, true);
  }
}

/** Takes that back once they are destroyed; says nothing where nobody was warned. */
export async function sayThatKeysAreGone(context: Context, roundId: RoundId): Promise<void> {
  if ((await context.store.settings.get(`keys-exist.${roundId}`)) !== true) return;
  const message = keysGoneMessage(roundId, context.languages.organisation);
  await postToChannels(context, message, `keys-gone/${roundId}`);
}
