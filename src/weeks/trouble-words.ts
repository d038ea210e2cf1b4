import { defineWords } from '../language/language.ts';
import { address, written } from '../language/sentence-parts.ts';
import { type ChannelPlace, weeksWords } from './words.ts';

/** Channels and platforms that Parley cannot reach. Moments are ISO instants; `reason` was told when it was met. */
export const troubleWords = defineWords((language) => {
  const { text, moment } = language;
  const { channel, sides } = weeksWords(language);
  // An id that is changed in the file alone changes nothing.
  const channelRemedy = text`Bring the channel back and let Parley in. For another channel, change ${address('organisation.yaml')}; it is used once both sides have accepted and the week under way is published, or the next opens.`;

  return {
    /** What everybody reads once a channel could not be reached, and once it has got what it missed. */
    channelLost: {
      title: (lost: ChannelPlace) => text`Parley cannot reach ${channel(lost)}`,
      nothingIsLost: (lost: ChannelPlace, since: string, timeZone: string) =>
        text`It has not been able to post there since ${moment(since, timeZone)}. Nothing is lost: what is posted meanwhile is kept, and ${sides[lost.channel]} will get it all there, in the same order.`,
      told: text`Whoever runs Parley has been told.`,
    },
    channelBack: {
      title: (lost: ChannelPlace) => text`Parley reaches ${channel(lost)} again`,
      hasItAll: (since: string, timeZone: string) =>
        text`It could not be reached since ${moment(since, timeZone)}. Everything that was posted meanwhile now stands there too.`,
    },

    /** The rest is for the operator. */
    channelRemedy,
    noChannel: { what: text`No channel could be reached.`, whatToDo: channelRemedy },
    notReached: (lost: ChannelPlace, since: string, timeZone: string, waiting: number, reason: string) => ({
      what: text`Parley has not reached ${channel(lost)} since ${moment(since, timeZone)}; posts that wait for it: ${waiting}. ${written(reason)}`,
      whatToDo: text`${channelRemedy} Parley tries again every hour and at each start, and posts there what it missed.`,
    }),
    refuses: (since: string, timeZone: string, reason: string, remedy: string) => ({
      what: text`It has refused Parley since ${moment(since, timeZone)}. ${written(reason)}`,
      whatToDo: text`${written(remedy)} Parley keeps trying.`,
    }),
  };
});
