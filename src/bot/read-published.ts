import { keyOnPlatform } from '../digest/key-on-platform.ts';
import { ParleyError, RefusedError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import type { AgreedChannels, Platform } from '../ports/platform.ts';
import { pulseWords } from '../pulse/words.ts';
import { type ChannelName, channelNames } from '../survey/organisation.ts';
import type { Round } from '../survey/round.ts';
import { channelsInUse } from './agreements.ts';
import type { Context } from './context.ts';
import type { PublishedRound } from './operator.ts';

type Found = Pick<PublishedRound['posts'][number], 'stands' | 'reason'>;

/**
 * What was published of a round, and whether each channel that a platform carries holds its post.
 * Rejects with a RefusedError when nothing was published of it.
 */
export async function readPublished(
  context: Pick<Context, 'store' | 'platforms' | 'languages' | 'organisation' | 'questionSet'>,
  roundId: string | undefined,
): Promise<PublishedRound> {
  const { summaries } = context.store;
  const [latest] = await summaries.published(1);
  const wanted = roundId?.trim().toUpperCase() ?? latest?.roundId;
  const published = wanted === undefined ? undefined : await summaries.getPublished(wanted);
  if (!published) {
    throw new RefusedError((language) => {
      const words = pulseWords(language);
      return wanted === undefined ? words.nonePublished : words.notPublished(wanted, latest?.roundId);
    });
  }
  const { summary, document, digest, receipts, picture } = published;
  const round = await context.store.rounds.get(summary.roundId);
  const inUse = await channelsInUse(context);
  const owed = await context.store.owed.list();
  const language = context.languages.organisation;
  const words = pulseWords(language).unseen;
  const lookFor = async (platform: Platform, channel: ChannelName): Promise<Found> => {
    const key = `summary/${summary.roundId}/${channel}/${platform.name}`;
    if (hasMoved(platform, channel, inUse, round)) return because(words.moved);
    if (owed.some((post) => post.key === key)) return because(words.owed);
    return askPlatform(platform, channel, key, round, language);
  };
  const posts = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => platform.carries(channel))
      .map(async (channel) => ({
        channel,
        platform: platform.name,
        ...(await lookFor(platform, channel)),
      })),
  );
  return {
    document: { summary: document, digest, receipts },
    hasPicture: picture.png.length > 0,
    posts: await Promise.all(posts),
  };
}

/** Whether the week was published in another channel than the one in which a platform would look now. */
function hasMoved(
  { name }: Platform,
  channel: ChannelName,
  inUse: AgreedChannels,
  round: Round | undefined,
): boolean {
  if (name === 'web' || !round?.channels) return false;
  return round.channels.channels[channel][name] !== inUse.channels[channel][name];
}

async function askPlatform(
  platform: Platform,
  channel: ChannelName,
  key: string,
  round: Round | undefined,
  language: Language,
): Promise<Found> {
  // Never posted before it was closed.
  const since = round && Date.parse(round.closedAt ?? round.closesAt);
  try {
    return { stands: (await platform.find(channel, keyOnPlatform(key), since)) ? 'yes' : 'no' };
  } catch (error) {
    const known =
      error instanceof ParleyError ? error.tell(language).what : pulseWords(language).unseen.unasked;
    return because(known.replace(/\.$/, ''));
  }
}

function because(reason: string): Found {
  return { stands: 'unknown', reason };
}
