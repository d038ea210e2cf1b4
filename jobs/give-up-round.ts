import { readAgreements } from '../src/bot/agreements.ts';
import type { Context } from '../src/bot/context.ts';
import { toldOfGivingUpSetting } from '../src/bot/give-up.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import { agreedGivingUp } from '../src/dispute/agreement.ts';
import { countedAfterAllMessage, givenUpMessage } from '../src/messages/key-messages.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import { destroyKeysAndBallots } from './destroy-round.ts';

/**
 * Destroys the keys, the shares and the ballots of a week that both sides have agreed to give up, and tells both channels
 * once it is done. A week that was counted first is left alone, and they are told that. Which of the two came first is
 * decided once, in the store, before anything is destroyed. Run twice or killed, it completes what is missing.
 */
export async function giveUpRound(context: Context, { roundId }: Jobs['give-up-round']): Promise<void> {
  const { store } = context;
  if (!agreedGivingUp(await readAgreements(context)).has(roundId)) return;
  const isNeverCounted = await store.rounds.giveUp(roundId);
  if (isNeverCounted) {
    // Of a counting that was cut short; and a share may have come in a moment ago.
    await store.comments.remove(roundId);
    await destroyKeysAndBallots(context, roundId);
  }
  const { organisation } = context.languages;
  const message = isNeverCounted
    ? givenUpMessage(roundId, organisation)
    : countedAfterAllMessage(roundId, organisation);
  await postToChannels(context, message, `given-up/${roundId}`);
  await store.settings.set(toldOfGivingUpSetting(roundId), true);
}
