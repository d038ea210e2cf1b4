import { channelWords } from '../messages/channel-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import type { PlatformName } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';
import type { RoundStatus } from './operator.ts';

/** What the operator can do: an id that is changed in the file alone changes nothing. */
export const channelRemedy =
  'Bring the channel back and let Parley in. For another channel, change organisation.yaml; it is used once both sides have accepted and the week under way is published, or the next opens.';

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
  return (await findLostChannels(context)).map((lost) => ({
    job: 'channels',
    what: `Parley has not reached ${channelWords(lost)} since ${formatMoment(lost.since, timeZone)}; posts that wait for it: ${lost.waiting}. ${lost.reason}`,
    whatToDo: `${channelRemedy} Parley tries again every hour and at each start, and posts there what it missed.`,
  }));
}
