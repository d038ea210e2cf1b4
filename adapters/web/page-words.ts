import { defineWords } from '../../src/language/language.ts';
import { code, command, hash, name, type Words, written } from '../../src/language/sentence-parts.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';
import type { Mark } from './mark-sentence.tsx';

/** Around every page and every message, on the pages that show nothing but messages, and where something went wrong. */
export const pageWords = defineWords(({ text, plural, moment }) => {
  const failed = text`Something went wrong on our side`;
  const tryAgain = (errorCode: string) =>
    text`Please try again in a minute. If it happens again, tell whoever runs Parley this code: ${code(errorCode)}`;
  const results = text`Results`;
  return {
    /** In the browser's title bar. */
    documentTitle: (title: string) => text`${written(title)} – Parley`,
    skip: text`Skip to the content`,
    mainNavigation: { label: text`Main`, inbox: text`Inbox`, commands: text`Commands`, results },
    channelLink: { leadership: text`Leadership`, union: text`Union` } satisfies Record<ChannelName, Words>,
    ownNavigation: {
      label: text`You and your data`,
      privacy: text`How it stays private`,
      me: text`What do you hold about me?`,
      devices: text`Your other devices`,
      signOut: text`Sign out`,
      stopBeing: text`Stop being this person`,
    },
    signedOutSoon: (days: number, mark: Mark) => {
      const when = plural(days, { one: text`within a day`, other: text`in ${days} days` });
      return text`This browser is signed out ${when}. To come back you need a new personal link. Please ask whoever runs Parley for one now; they make it with ${mark(command('parley links --person'))} and your id.`;
    },
    sameForBoth: text`The same summary goes to the leadership and to the union, at the same time.`,
    licence: text`Parley is free software under the ${name('GNU AGPL')}, version 3 or later.`,
    itsSource: text`Its source`,

    /** When a message was sent. */
    sentAt: (at: string, timeZone: string) => moment(at, timeZone),
    digest: (digest: string, mark: Mark) => text`Digest: ${mark(hash(digest))}`,
    receiptsOf: (week: string) => text`Receipts and document of ${code(week)}`,
    chart: text`A chart. The same in words follows.`,
    pictureInWords: text`The picture in words`,
    file: (file: string, description: string, mark: Mark) =>
      text`${mark(name(file))}: ${written(description)}`,

    inbox: {
      title: text`Your inbox`,
      messages: text`Messages`,
      none: text`Nothing now. You are asked once a week, and a week’s messages go when it has been counted.`,
      back: text`Back to your inbox`,
    },
    channel: {
      titles: { leadership: text`Leadership channel`, union: text`Union channel` } satisfies Record<
        ChannelName,
        Words
      >,
      intro: text`The other side’s channel gets the same, in the same minute, under the same digest.`,
      none: text`Nothing has been posted yet.`,
    },
    /** To somebody who may not read this channel. */
    forOthers: {
      titles: { leadership: text`For leaders`, union: text`For union reps` } satisfies Record<
        ChannelName,
        Words
      >,
      headings: {
        leadership: text`This page is for leaders`,
        union: text`This page is for union reps`,
      } satisfies Record<ChannelName, Words>,
      missNothing: (page: Mark, typed: Mark) =>
        text`You are not missing anything: the summary in it is open to you as well, under ${page(results)} and by the command ${typed(command('/pulse summary'))}.`,
    },

    toStart: text`Go to the start page`,
    tooLong: {
      title: text`That was too long`,
      text: text`Nothing was stored. Go back, shorten your text, and send it again.`,
    },
    staleForm: {
      title: text`Please send that again`,
      text: text`The page was open for very long, or did not come from Parley. Nothing was stored. Go back, load the page again, and send once more.`,
    },
    tooFast: {
      title: text`That was a lot in one minute`,
      text: text`Nothing was stored this time. Please wait a minute, then go back and send it again.`,
    },
    notFound: {
      title: text`There is no such page`,
      text: text`Check the address, or begin at your inbox.`,
    },
    failed: (errorCode: string) => ({ title: failed, text: tryAgain(errorCode) }),
    /** Where not even a page can be shown. */
    failedPlainly: (errorCode: string) => text`${failed}. ${tryAgain(errorCode)}`,
  };
});
