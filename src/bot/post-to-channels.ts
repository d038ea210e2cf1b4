import { UnreachableError } from '../errors/parley-error.ts';
import type { Message } from '../messages/message.ts';
import { troubleWords } from '../weeks/trouble-words.ts';
import type { Context } from './context.ts';
import { placesOf, postOrOwe, sayWhatIsLost } from './owed-posts.ts';

/**
 * Posts one message to both sides on every platform that carries their channels: the same content, at the same time,
 * once. All posts are tried before any failure is reported, so that one side's trouble does not delay the other's; what a
 * channel that cannot be reached misses is kept for it (owed-posts.ts), and the others are told so.
 * Rejects with the first failure; run again, it completes what is missing and repeats nothing.
 */
export async function postToChannels(context: Context, message: Message, key: string): Promise<void> {
  const posts = placesOf(context).map((place) => postOrOwe(context, place, message, key));
  const outcomes = await Promise.allSettled(posts);
  const isOwed = (outcome: (typeof outcomes)[number]) =>
    outcome.status === 'fulfilled' && outcome.value === 'owed';
  if (outcomes.some(isOwed)) await sayWhatIsLost(context);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  if (outcomes.length > 0 && outcomes.every(isOwed)) {
    throw new UnreachableError((language) => troubleWords(language).noChannel);
  }
}
