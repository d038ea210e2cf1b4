import type { Trouble } from '../../src/errors/parley-error.ts';
import { defineWords } from '../../src/language/language.ts';
import {
  address,
  code,
  name,
  setting,
  type Verbatim,
  type Words,
} from '../../src/language/sentence-parts.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';

const slack = name('Slack');

/** What else goes wrong between Parley and Slack, and whom Slack does not reach, for the operator. */
export const troubleWords = defineWords(({ text }) => {
  const channels: Readonly<Record<ChannelName, Words>> = {
    leadership: text`leadership`,
    union: text`union`,
  };
  const failures: Readonly<Record<string, Words>> = {
    timeout: text`no answer in time`,
    unknown: text`for an unknown reason`,
  };
  /** A code of the machine's network, `timeout` or `unknown`. */
  const failureWords = (failure: string): Words | Verbatim => failures[failure] ?? code(failure);

  return {
    looksAgain: text`Parley looks whether the message arrived before it sends it again.`,
    httpStatus: (status: number) => text`${slack} answered with ${name('HTTP')} status ${status}.`,
    notReached: (failure: string) =>
      text`${slack} cannot be reached (${failureWords(failure)}). Check the network, and ${setting('SLACK_API_URL')} if it is set.`,
    connectionBroke: (failure: string) => text`The connection to ${slack} broke (${failureWords(failure)}).`,
    tooBusy: text`${slack} takes no more messages at the moment.`,
    worksOnPicture: text`${slack} is still working on the picture.`,
    pictureNotUploaded: text`The picture could not be uploaded.`,
    fileNotTaken: (status: number) =>
      text`${slack} did not take the file (${name('HTTP')} status ${status}).`,
    notFound: {
      what: text`it was not found, and ${slack} may no longer show what is so old`,
      whatToDo: text`Search the channel for the digest.`,
    },
    cannotListen: (host: string, port: number, failure: string): Trouble => ({
      what: text`Parley cannot listen for ${slack} on ${address(host)}, port ${port} (${code(failure)}).`,
      whatToDo: text`Set ${setting('SLACK_PORT')} to a free port and ${setting('HOST')} to an address of this machine, or stop what uses this port.`,
    }),
    noChannel: (channel: ChannelName): Trouble => ({
      what: text`No ${slack} channel is set for ${channels[channel]}.`,
      whatToDo: text`Set ${setting(`channels.${channel}.slack`)} in ${address('organisation.yaml')} to the channel’s id.`,
    }),

    correctTheRoster: text`Correct the roster and import it again.`,
    /** Why somebody is not reached. None of them names anybody. */
    unreachable: {
      notOnRoster: text`The roster has neither a ${slack} id nor an e-mail address.`,
      unknownAddress: text`${slack} knows nobody with this e-mail address.`,
      unknownId: text`${slack} knows nobody with this ${slack} id.`,
      deactivated: text`The ${slack} account is deactivated.`,
      bot: text`The ${slack} account is a bot.`,
      elsewhere: text`The ${slack} account belongs to another organisation.`,
      guest: text`The ${slack} account is a guest.`,
    },
  };
});
