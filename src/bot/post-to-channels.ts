import { UnreachableError } from '../errors/parley-error.ts';
import type { Message } from '../messages/message.ts';
import { channelNames } from '../survey/organisation.ts';
import type { Context } from './context.ts';
import { deliverOnce } from './deliver-once.ts';

/**
 * Posts one message to both sides on every platform that carries their channels: the same content, at the same time,
 * once. All posts are tried before any failure is reported, so that one side's trouble does not delay the other's.
 * Rejects with the first failure; run again, it completes what is missing and repeats nothing.
 */
export async function postToChannels(context: Context, message: Message, key: string): Promise<void> {
  const posts = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => platform.carries(channel))
      .map(async (channel) => {
        const outcome = await deliverOnce(
          context,
          platform,
          channel,
          message,
          `${key}/${channel}/${platform.name}`,
        );
        if (outcome === 'unreachable') {
          context.logger.error(
            { channel, platform: platform.name },
            'A channel cannot be reached. Check its id in organisation.yaml and that Parley is a member of it.',
          );
        }
        return outcome;
      }),
  );
  const outcomes = await Promise.allSettled(posts);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  if (
    outcomes.length > 0 &&
    outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value === 'unreachable')
  ) {
    throw new UnreachableError(
      'No channel could be reached.',
      'Check the channels in organisation.yaml and that Parley is a member of them.',
    );
  }
}
