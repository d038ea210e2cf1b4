import { askForShares } from '../src/bot/ask-for-shares.ts';
import { type Context, isoNow } from '../src/bot/context.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import { RetryLaterError } from '../src/errors/parley-error.ts';
import { summaryMessage } from '../src/messages/summary-message.ts';
import type { Jobs } from '../src/ports/job-queue.ts';

/** Posts the stored summary to both channels, the same bytes under the same digest, once. */
export async function publishSummary(context: Context, data: Jobs['publish-summary']): Promise<void> {
  const { store, clock } = context;
  const round = await store.rounds.get(data.roundId);
  if (!round || round.state === 'published') return;
  const early = Date.parse(round.publishesAt) - clock.now();
  if (early > 0 && !data.now) throw new RetryLaterError('The summary is not due yet.', early);
  const summary = await store.summaries.get(round.id);
  if (round.state === 'closed' && !summary && round.sealing) await askForShares(context, round);
  if (round.state === 'open' || !summary)
    throw new RetryLaterError('The round has not been counted yet.', 60_000);
  await postToChannels(context, summaryMessage(summary), `summary/${round.id}`);
  await store.rounds.markPublished(round.id, isoNow(context));
  context.logger.info({ roundId: round.id }, 'The summary is in both channels.');
}
