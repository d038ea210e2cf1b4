import { keyOnPlatform } from '../digest/key-on-platform.ts';
import { RetryLaterError, UnreachableError } from '../errors/parley-error.ts';
import type { Message } from '../messages/message.ts';
import type { Person } from '../people/person.ts';
import type { Platform } from '../ports/platform.ts';
import { type ChannelName, channelNames } from '../survey/organisation.ts';
import { stepWords } from '../weeks/step-words.ts';
import type { Context } from './context.ts';

/** A claim outlives the slowest honest call to a platform, so that a second worker waits in place of sending too. */
const claimMs = 30_000;

/**
 * Sends a message once and only once, whatever is killed or run twice in between. That a person is `unreachable` is
 * settled for good; that a channel is, is not: it rejects with the UnreachableError, and the next call tries again.
 *
 * A crash between sending and recording leaves a claim that ran out: then the platform is asked whether the message is
 * there before it is sent again. Rejects with RetryLaterError where the outcome has to be looked at again.
 */
export async function deliverOnce(
  context: Pick<Context, 'store' | 'clock' | 'languages'>,
  platform: Platform,
  target: Person | ChannelName,
  message: Message,
  key: string,
): Promise<'sent' | 'unreachable'> {
  const { deliveries } = context.store;
  const claim = await deliveries.claim(key, context.clock.now(), claimMs);
  if (claim === 'sent' || claim === 'unreachable') return claim;
  if (claim === 'held') {
    throw new RetryLaterError((language) => stepWords(language).otherIsSending, claimMs / 4);
  }

  const platformKey = keyOnPlatform(key);
  try {
    const stands = claim === 'unknown' && (await platform.find(target, platformKey));
    if (!stands) await send(platform, target, message, platformKey);
  } catch (error) {
    const isLost = error instanceof UnreachableError;
    if (isLost && !isChannel(target)) {
      await deliveries.settle(key, 'unreachable', error.tell(context.languages.organisation).what);
      return 'unreachable';
    }
    // Either says that this try sent nothing; an earlier one of unknown outcome may have, so the next one looks as well.
    const sentNothing = isLost || error instanceof RetryLaterError;
    if (sentNothing && claim === 'new') await deliveries.release(key);
    throw error;
  }
  await deliveries.settle(key, 'sent');
  return 'sent';
}

function send(
  platform: Platform,
  target: Person | ChannelName,
  message: Message,
  key: string,
): Promise<void> {
  return isChannel(target)
    ? platform.postToChannel(target, message, key)
    : platform.sendToPerson(target, message, key);
}

function isChannel(target: Person | ChannelName): target is ChannelName {
  return channelNames.some((name) => name === target);
}
