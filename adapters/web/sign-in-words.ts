import { defineWords } from '../../src/language/language.ts';
import { name } from '../../src/language/sentence-parts.ts';

/** Coming in and going out. */
export const signInWords = defineWords(({ text, day, moment }) => {
  const otherDevices = text`Your other devices`;
  return {
    welcome: {
      title: text`Welcome`,
      heading: text`Welcome to Parley`,
      text: text`This is your personal link. Press the button to use Parley in this browser: for half a year from when the link was made, however often you come. Then you get a new one. Once pressed, the link is used up.`,
      continues: text`Continue`,
      onlyYours: text`Only continue on a device that you trust. Never pass the link on: it speaks for you.`,
    },
    refusals: {
      unknown: {
        title: text`This link is not known`,
        text: text`Check that it was copied whole. If you got a newer link since, use that one: it ended this one.`,
      },
      spent: {
        title: text`This link was used already, or has run out`,
        text: text`A link works once, within 14 days. If you did not use it yourself, somebody else may have: ask for a new one, and say so.`,
      },
      wait: {
        title: text`Too many wrong links`,
        text: text`Please wait ten minutes, then open your link again.`,
      },
    },
    stranger: {
      title: text`You need your personal link`,
      titleAtHome: text`What this is`,
      headingAtHome: text`A few questions a week, the same answer to both sides`,
      whatThisIs: (organisation: string) =>
        text`Parley asks everyone who works for ${name(organisation)} a few short questions once a week. The answers are sealed, counted together, and the same summary goes to the leadership and to the union, at the same time. When the week has closed, nobody can tell who answered what.`,
    },
    howToGetIn: {
      heading: text`How to get in`,
      text: text`You come in by a personal link, which whoever runs Parley sends you. If you have none, or yours does not work any more, ask them for a new one. Where Parley still knows you, on another device, you can make one yourself under “${otherDevices}”.`,
    },

    otherDevices,
    newLink: text`Your new link`,
    openElsewhere: (until: string, timeZone: string) =>
      text`Open this address on the other device. It works once, until ${moment(until, timeZone)}. It is shown only now.`,
    anotherDevice: {
      heading: text`Use Parley on another device`,
      text: text`Make a new personal link and open it there. Earlier links that were not used yet end. Visiting Parley leaves nothing behind, but making a link and signing out everywhere do: best do them on another day than the one on which you answer.`,
      makeLink: text`Make a new link`,
    },
    lostDevice: {
      heading: text`Lost a device?`,
      linkMadeOn: (date: string) =>
        text`Your newest personal link was made on ${day(date)}. If neither you asked for one then nor whoever runs Parley sent you one, somebody else may have it: sign out everywhere.`,
      text: text`Sign out everywhere, this browser included. You need a new link to come back.`,
      signOut: text`Sign out everywhere`,
    },
  };
});
