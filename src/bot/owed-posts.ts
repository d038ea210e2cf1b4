import { OperatorNeededError, UnreachableError } from '../errors/parley-error.ts';
import { english } from '../language/languages.ts';
import { channelBackMessage, channelLostMessage } from '../messages/channel-messages.ts';
import type { Message } from '../messages/message.ts';
import type { OwedPost } from '../ports/owed-store.ts';
import type { Platform } from '../ports/platform.ts';
import { type ChannelName, channelNames } from '../survey/organisation.ts';
import { troubleWords } from '../weeks/trouble-words.ts';
import { agreedTerms } from './agreements.ts';
import { type Context, isoNow } from './context.ts';
import { deliverOnce } from './deliver-once.ts';
import { findLostChannels } from './find-lost-channels.ts';

/** One side's channel on one platform. */
export interface Place {
  readonly channel: ChannelName;
  readonly platform: Platform;
}

/** Every channel on every platform that carries it. */
export function placesOf({ platforms }: Pick<Context, 'platforms'>): readonly Place[] {
  return platforms.flatMap((platform) =>
    channelNames.filter((channel) => platform.carries(channel)).map((channel) => ({ channel, platform })),
  );
}

/**
 * Posts once to one channel. One that cannot be reached, or has yet to get earlier posts, gets it after these: it is kept
 * until then. Rejects where the outcome has to be looked at again.
 */
export async function postOrOwe(
  context: Context,
  place: Place,
  message: Message,
  key: string,
): Promise<'sent' | 'owed'> {
  if ((await owedTo(context, place)).length === 0) {
    const reason = await tryToPost(context, place, message, placeKey(place, key));
    if (reason === undefined) return 'sent';
    await owe(context, place, message, key, reason);
  } else {
    await owe(context, place, message, key);
  }
  return 'owed';
}

/** Tells everybody, once, which channels could not be reached; those channels read it after what they missed. */
export async function sayWhatIsLost(context: Context): Promise<void> {
  for (const lost of await findLostChannels(context)) {
    const message = channelLostMessage(lost, await timeZoneOf(context), context.languages.organisation);
    const key = `channel-lost/${lost.channel}/${lost.platform}/${lost.since}`;
    for (const place of placesOf(context)) await postOrOwe(context, place, message, key);
  }
}

/**
 * Posts what channels have yet to get, each in order and once, and tells everybody once that a channel has it all. One
 * that still cannot be reached is left for the next time. All are tried before a failure is reported.
 */
export async function postOwed(context: Context): Promise<void> {
  const owed = await context.store.owed.list();
  const places = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => owed.some((one) => one.channel === channel && one.platform === platform.name))
      .map((channel) => ({ channel, platform })),
  );
  const failures: unknown[] = [];
  // One after the other: each may tell the next that it is back.
  for (const place of places) {
    await postOwedTo(context, place).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function postOwedTo(context: Context, place: Place): Promise<void> {
  const { store, logger } = context;
  const { channel, platform } = place;
  const [first] = await owedTo(context, place);
  const posted = new Set<string>();
  // Looked up anew each time: others may be adding to it.
  for (;;) {
    const next = (await owedTo(context, place)).find(({ key }) => !posted.has(key));
    const message = next && (await store.owed.message(next.key));
    if (!next) break;
    posted.add(next.key);
    // Without one, another worker has posted it; without a channel, both sides have agreed to have none there.
    if (!message || !platform.carries(channel)) continue;
    if ((await tryToPost(context, place, message, next.key)) !== undefined) return;
  }
  if (first?.reason !== undefined && platform.carries(channel)) {
    const lost = { channel, platform: platform.name, since: first.since };
    const message = channelBackMessage(lost, await timeZoneOf(context), context.languages.organisation);
    await sayThatItIsBack(context, place, message, first.since);
    logger.info({ channel, platform: platform.name }, 'The channel can be reached again, and has it all.');
  }
  // Last: killed before, it finds that all of it has been posted.
  await store.owed.remove([...posted]);
  // What came in since the last look.
  if ((await owedTo(context, place)).length > 0) await postOwedTo(context, place);
}

async function sayThatItIsBack(
  context: Context,
  back: Place,
  message: Message,
  since: string,
): Promise<void> {
  const key = `channel-back/${back.channel}/${back.platform.name}/${since}`;
  for (const place of placesOf(context)) {
    const isBack = place.channel === back.channel && place.platform === back.platform;
    if (!isBack) await postOrOwe(context, place, message, key);
    else if ((await tryToPost(context, place, message, placeKey(place, key))) !== undefined)
      await owe(context, place, message, key);
  }
}

/** Undefined once it is posted; otherwise why the channel cannot be reached, which the operator is told. */
async function tryToPost(
  context: Context,
  { channel, platform }: Place,
  message: Message,
  key: string,
): Promise<string | undefined> {
  try {
    await deliverOnce(context, platform, channel, message, key);
    return undefined;
  } catch (error) {
    const isLasting = error instanceof UnreachableError || error instanceof OperatorNeededError;
    if (!isLasting) throw error;
    const isRefused = error instanceof OperatorNeededError;
    const remedy = isRefused ? error.whatToDo : troubleWords(english).channelRemedy;
    context.logger.error(
      { channel, platform: platform.name, error: error.message },
      `A channel cannot be reached. ${remedy} What it misses is kept, and posted once it can be reached.`,
    );
    const { what, whatToDo } = error.tell(context.languages.organisation);
    return isRefused ? `${what} ${whatToDo}` : what;
  }
}

async function owe(
  context: Context,
  place: Place,
  message: Message,
  key: string,
  reason?: string,
): Promise<void> {
  const post = {
    key: placeKey(place, key),
    channel: place.channel,
    platform: place.platform.name,
    since: isoNow(context),
    ...(reason === undefined ? {} : { reason }),
  };
  await context.store.owed.put(post, message);
}

async function owedTo({ store }: Context, { channel, platform }: Place): Promise<readonly OwedPost[]> {
  return (await store.owed.list()).filter((one) => one.channel === channel && one.platform === platform.name);
}

function placeKey({ channel, platform }: Place, key: string): string {
  return `${key}/${channel}/${platform.name}`;
}

async function timeZoneOf(context: Context): Promise<string> {
  return (await agreedTerms(context)).organisation.timeZone;
}
