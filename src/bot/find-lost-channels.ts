import type { PlatformName } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { troubleWords } from '../weeks/trouble-words.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';
import type { RoundStatus } from './operator.ts';

/** A channel that could not be reached, since when, why, and how many posts wait for it. */
export interface LostChannel {
  readonly channel: ChannelName;
  readonly platform: PlatformName;
  /** ISO instant. */
  readonly since: string;
  readonly reason: string;
  readonly waiting: number;
}

/** Which channels could not be reached and have not yet got what they missed. */
export async function findLostChannels({ store }: Pick<Context, 'store'>): Promise<readonly LostChannel[]> {
  const owed = await store.owed.list();
  return owed.flatMap(({ channel, platform, since, reason }, index) => {
    const same = owed.filter((one) => one.channel === channel && one.platform === platform);
    if (same[0] !== owed[index] || reason === undefined) return [];
    return [{ channel, platform, since, reason, waiting: same.length }];
  });
}

/** The same for the operator, with what to do. */
export async function describeLostChannels(context: Context): Promise<RoundStatus['problems']> {
  const { timeZone } = (await agreedTerms(context)).organisation;
  const words = troubleWords(context.languages.organisation);
  return (await findLostChannels(context)).map((lost) => ({
    job: 'channels',
    ...words.notReached(lost, lost.since, timeZone, lost.waiting, lost.reason),
  }));
}
