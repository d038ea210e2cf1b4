import { defineWords } from '../language/language.ts';
import { name } from '../language/sentence-parts.ts';
import type { PlatformName } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';

/** One side's channel on one platform. */
export interface ChannelPlace {
  readonly channel: ChannelName;
  readonly platform: PlatformName;
}

/** What a week's messages and the operator's own call things by. */
export const weeksWords = defineWords(({ text }) => {
  const platforms = { slack: name('Slack'), discord: name('Discord'), web: text`the web` };
  return {
    platform: (platform: PlatformName) => platforms[platform],
    sides: { leadership: text`the leadership`, union: text`the union` },
    /** `the union’s channel on Slack` */
    channel: ({ channel, platform }: ChannelPlace) =>
      ({
        leadership: text`the leadership’s channel on ${platforms[platform]}`,
        union: text`the union’s channel on ${platforms[platform]}`,
      })[channel],
  };
});
