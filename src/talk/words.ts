import { defineWords } from '../language/language.ts';
import { code, command, type Words } from '../language/sentence-parts.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

/** What every command and form shares. */
export const talkWords = defineWords(({ text, plural, day }) => {
  const seeHelp = text`Send ${command('/pulse help')} to see what you can do.`;
  const tooLong = (length: number, most: number) =>
    text`This has ${length} characters. The most is ${most}: please shorten it.`;
  const days = (count: number) => plural(count, { one: text`${count} day`, other: text`${count} days` });
  const which = {
    concern: text`Which concern?`,
    commitment: text`Which commitment?`,
    event: text`Which event?`,
    'follow-up': text`Which follow-up?`,
  };

  return {
    noSuchCommand: { what: text`Parley does not know that command`, whatToDo: seeHelp },
    /** `people` as they are called together: `leaders and union reps`. */
    isFor: (people: Words) => ({ what: text`That is for ${people}`, whatToDo: seeHelp }),
    stranger: {
      what: text`You are not on the list of staff`,
      whatToDo: text`Parley only talks to people on your organisation’s list. If you work here, ask whoever runs Parley to add this account.`,
    },
    didNotWork: {
      what: text`Sorry, that did not work`,
      whatToDo: text`It is not your fault, and nothing was stored. Please try again in a few minutes. Whoever runs Parley has been told.`,
    },

    /** Why somebody cannot be reached on a platform, for the operator. */
    noAccountKnown: text`The platform refuses to say whom it reaches, and knew no account before.`,

    reason: text`Why, in a few words. Both channels see it.`,
    whichNumber: (noun: keyof typeof which) => ({
      what: which[noun],
      whatToDo: text`Say its number, such as ${12}. Send ${command(`/${noun} list`)} to see them all.`,
    }),

    formOutOfDate: {
      what: text`This form is out of date`,
      whatToDo: text`Send ${command('/pulse')} to start again.`,
    },
    needsALook: text`Something needs a look`,
    fillIn: text`Please fill this in.`,
    tooLong,
    reasonTooLong: (length: number, most: number) => ({
      what: text`That reason is too long.`,
      whatToDo: tooLong(length, most),
    }),

    /** `week of 23 November 2026 (2026-W48)`: as people call a week, and as commands do. */
    week: (roundId: RoundId) => text`week of ${day(mondayOf(roundId))} (${code(roundId)})`,
    /** Whole hours: `1 hour`, `47 hours`, `2 days`. */
    hours: (count: number) =>
      count >= 48
        ? days(Math.floor(count / 24))
        : plural(count, { one: text`${count} hour`, other: text`${count} hours` }),
  };
});
