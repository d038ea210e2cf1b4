import { defineWords } from '../language/language.ts';
import type { PlatformName } from '../people/person.ts';
import { peopleWords } from '../people/words.ts';
import type { ChannelName } from '../survey/organisation.ts';

/** One side's channel on one platform. */
export interface ChannelPlace {
  readonly channel: ChannelName;
  readonly platform: PlatformName;
}

/** What a week's messages and the operator's own call things by. */
export const weeksWords = defineWords((language) => {
  const { text } = language;
  const { platform: platformName } = peopleWords(language);
  return {
    sides: { leadership: text`the leadership`, union: text`the union` },
    /** `the union’s channel on Slack` */
    channel: ({ channel, platform }: ChannelPlace) =>
      ({
        leadership: text`the leadership’s channel on ${platformName(platform)}`,
        union: text`the union’s channel on ${platformName(platform)}`,
      })[channel],
  };
});
