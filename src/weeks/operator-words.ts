import { holderNames } from '../ballot/holders.ts';
import { defineWords } from '../language/language.ts';
import { code, command, setting, written } from '../language/sentence-parts.ts';
import type { RoundId, RoundState } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';

/** What the operator reads of weeks at the command line: what was done, and what needs attention. Moments are ISO instants. */
export const operatorWords = defineWords((language) => {
  const { text, plural, and, moment } = language;
  const { hours } = talkWords(language);

  return {
    underWay: text`It is under way. See: ${command('parley round status')}`,
    keepsTrying: (reason: string) => text`${written(reason)} Parley keeps trying.`,

    paused: text`Both sides have agreed to pause. They resume with ${command('/pulse resume')}.`,
    already: (of: RoundId, state: RoundState) =>
      ({
        open: text`This week’s round, ${code(of)}, is open already.`,
        closed: text`This week’s round, ${code(of)}, is closed already.`,
        published: text`This week’s round, ${code(of)}, is published already.`,
      })[state],
    closedBefore: (closedAt: string, timeZone: string) => ({
      what: text`This week’s questions closed on ${moment(closedAt, timeZone)}.`,
      whatToDo: text`Wait for next week’s opening. Both sides can agree on another hour: ${command('/agree propose closes')}.`,
    }),
    opened: (of: RoundId, closesAt: string, timeZone: string) =>
      text`Round ${code(of)} is open until ${moment(closesAt, timeZone)}.`,

    noneOpen: text`No round is open.`,
    counted: (of: RoundId, publishesAt: string, timeZone: string) =>
      text`Round ${code(of)} is counted, and its keys and ballots are destroyed. Its summary is published on ${moment(publishesAt, timeZone)}.`,

    noneToPublish: text`No closed round waits to be published.`,
    published: (of: RoundId) => text`The summary of ${code(of)} is in both channels.`,
    publishedInPart: (of: RoundId) =>
      text`The summary of ${code(of)} is published, but not every channel could be reached. See: ${command('parley round status')}.`,

    /** `like`: a month that there is. */
    noPackOf: (month: string, like: string) => ({
      what: text`No board pack was made for “${written(month)}”.`,
      whatToDo: text`Months look like ${code(like)}.`,
    }),
    nobodyHasId: {
      what: text`Nobody on the roster has that id.`,
      whatToDo: text`See the ${setting('person_id')} column of your roster.`,
    },
    needsNoShares: (asked: string) => text`${code(asked)} needs no shares.`,
    holders: text`The holders are ${and(holderNames.map(code))}.`,

    keysExist: (of: RoundId, hoursAgo: number) => ({
      what: text`The keys and ballots of ${code(of)} still exist. They should have been gone ${hours(hoursAgo)} ago.`,
      whatToDo: text`Mend the key vault (${setting('PARLEY_VAULT')}); ${command('parley doctor')} looks at it. Parley keeps trying.`,
    }),
    failed: (attempts: number, reason: string) => ({
      what: plural(attempts, {
        one: text`Failed ${attempts} time: ${written(reason)}`,
        other: text`Failed ${attempts} times: ${written(reason)}`,
      }),
      whatToDo: text`Parley keeps trying. Mend the cause; a restart tries at once.`,
    }),
  };
});
