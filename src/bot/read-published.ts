import { keyOnPlatform } from '../digest/key-on-platform.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { nameWeek } from '../messages/name-week.ts';
import type { Platform } from '../ports/platform.ts';
import { type ChannelName, channelNames } from '../survey/organisation.ts';
import type { Context } from './context.ts';
import type { PublishedRound } from './operator.ts';

/**
 * What was published of a round, and whether each channel that a platform carries holds its post.
 * Rejects with a RefusedError when nothing was published of it.
 */
export async function readPublished(
  context: Pick<Context, 'store' | 'platforms'>,
  roundId: string | undefined,
): Promise<PublishedRound> {
  const { summaries } = context.store;
  const [latest] = await summaries.published(1);
  const wanted = roundId?.trim().toUpperCase() ?? latest?.roundId;
  const published = wanted === undefined ? undefined : await summaries.getPublished(wanted);
  if (!published) {
    throw new RefusedError(
      wanted === undefined
        ? 'No summary has been published yet.'
        : `No summary of “${wanted}” was published.`,
      latest
        ? `The latest is that of the ${nameWeek(latest.roundId)}.`
        : 'The first comes with the first round.',
    );
  }
  const { summary, digest, receipts, picture } = published;
  const posts = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => platform.carries(channel))
      .map(async (channel) => ({
        channel,
        platform: platform.name,
        stands: await askPlatform(
          platform,
          channel,
          `summary/${summary.roundId}/${channel}/${platform.name}`,
        ),
      })),
  );
  return {
    document: { summary, digest, receipts },
    hasPicture: picture.png.length > 0,
    posts: await Promise.all(posts),
  };
}

async function askPlatform(
  platform: Platform,
  channel: ChannelName,
  key: string,
): Promise<PublishedRound['posts'][number]['stands']> {
  try {
    return (await platform.find(channel, keyOnPlatform(key))) ? 'yes' : 'no';
  } catch {
    return 'the platform could not be asked';
  }
}
