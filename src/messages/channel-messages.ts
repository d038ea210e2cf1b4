import type { PlatformName } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { partyWords } from './agreement-words.ts';
import { formatMoment } from './format-moment.ts';
import type { Message } from './message.ts';

interface Lost {
  readonly channel: ChannelName;
  readonly platform: PlatformName;
  /** ISO instant. */
  readonly since: string;
}

/** As people write them. */
export const platformWords = { slack: 'Slack', discord: 'Discord', web: 'the web' } as const;

/** `the union’s channel on Slack` */
export function channelWords({ channel, platform }: Pick<Lost, 'channel' | 'platform'>): string {
  return `${partyWords[channel]}’s channel on ${platformWords[platform]}`;
}

/** What everybody reads once a channel could not be reached. */
export function channelLostMessage(lost: Lost, timeZone: string): Message {
  return {
    title: `Parley cannot reach ${channelWords(lost)}`,
    blocks: [
      text(
        `It has not been able to post there since ${formatMoment(lost.since, timeZone)}. Nothing is lost: what is posted meanwhile is kept, and ${partyWords[lost.channel]} will get it all there, in the same order.`,
      ),
      text('Whoever runs Parley has been told.'),
    ],
  };
}

/** What everybody reads once it has got what it missed. */
export function channelBackMessage(lost: Lost, timeZone: string): Message {
  return {
    title: `Parley reaches ${channelWords(lost)} again`,
    blocks: [
      text(
        `It could not be reached since ${formatMoment(lost.since, timeZone)}. Everything that was posted meanwhile now stands there too.`,
      ),
    ],
  };
}

function text(words: string) {
  return { kind: 'text', text: words } as const;
}
