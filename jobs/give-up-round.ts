import { readAgreements } from '../src/bot/agreements.ts';
import type { Context } from '../src/bot/context.ts';
import { givenUpSetting } from '../src/bot/give-up.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import { agreedGivingUp } from '../src/dispute/agreement.ts';
import { countedAfterAllMessage, givenUpMessage } from '../src/messages/key-messages.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import { destroyKeysAndBallots } from './destroy-round.ts';

/**
 * Destroys the keys, the shares and the ballots of a week that both sides have agreed to give up, and tells both channels
 * once it is done. A week that was counted before they had agreed is left alone, and they are told that. Run twice or
 * killed, it completes what is missing: once the round is marked as destroyed, no summary of it can be stored.
 */
export async function giveUpRound(context: Context, { roundId }: Jobs['give-up-round']): Promise<void> {
  const { store } = context;
  if (!agreedGivingUp(await readAgreements(context)).has(roundId)) return;
  if (!(await store.summaries.get(roundId))) {
    // Of a counting that was cut short; and a share may have come in a moment ago.
    await store.comments.remove(roundId);
    await destroyKeysAndBallots(context, roundId);
  }
  const counted = await store.summaries.get(roundId);
  const message = counted ? countedAfterAllMessage(roundId) : givenUpMessage(roundId);
  await postToChannels(context, message, `given-up/${roundId}`);
  await store.settings.set(givenUpSetting(roundId), true);
}
