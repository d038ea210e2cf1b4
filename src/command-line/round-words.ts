import { defineWords } from '../language/language.ts';
import { code, command, type Part, type Words, written, zone } from '../language/sentence-parts.ts';
import { peopleWords } from '../people/words.ts';

/** What `parley round` says. Moments are ISO instants, told on the wall of the organisation. */
export const roundWords = defineWords((language) => {
  const { text, plural, moment } = language;
  const { employment } = peopleWords(language);
  const outcomes = {
    counted: text`closed and counted`,
    published: text`published`,
    'given-up': text`given up by agreement of both sides, and never counted`,
  };
  const listed = (counts: readonly { readonly name: Part; readonly count: number }[]) =>
    counts.length === 0
      ? text`none`
      : language.commas(counts.map(({ name: called, count }) => text`${count} ${called}`));

  return {
    about: text`look at this week's round, or move it on: ${language.commas(['status', 'open', 'close', 'publish'].map(command))}`,
    aboutStatus: text`show the round, who was asked, and what needs attention`,
    aboutOpen: text`open this week's round now, and ask everybody`,
    aboutClose: text`close the open round now, count it, and destroy its keys and ballots; a split key waits for its holders first`,
    aboutPublish: text`post the summary of the closed round to both channels now`,

    none: text`No round has been opened yet.`,
    isOpen: (roundId: string) => text`Round ${code(roundId)} is open.`,
    /** `forWhat`: the rest of a sentence, from the program. */
    waits: (roundId: string, forWhat: string) =>
      text`Round ${code(roundId)} is closed and not counted: it waits for ${written(forWhat)}.`,
    isOver: (roundId: string, outcome: keyof typeof outcomes, isDestroyed: boolean) =>
      isDestroyed
        ? text`Round ${code(roundId)} is ${outcomes[outcome]}; its keys and ballots are destroyed.`
        : text`Round ${code(roundId)} is ${outcomes[outcome]}; its keys are not destroyed yet.`,
    at: (instant: string, timeZone: string) => moment(instant, timeZone),

    opens: text`Opens`,
    opened: text`Opened`,
    closes: text`Closes`,
    closed: text`Closed`,
    publishes: text`Publishes`,
    published: text`Published`,
    asked: text`Asked`,
    platforms: text`Platforms`,
    invited: text`Invited`,
    answered: text`Answered`,

    askedCount: (total: number, byEmployment: Words) =>
      plural(total, {
        one: text`${total} person (${byEmployment})`,
        other: text`${total} people (${byEmployment})`,
      }),
    byEmployment: (counts: readonly { readonly name: string; readonly count: number }[]) =>
      listed(counts.map(({ name: stated, count }) => ({ name: employment(stated), count }))),
    byPlatform: (counts: readonly { readonly name: string; readonly count: number }[]) =>
      listed(counts.map(({ name: platform, count }) => ({ name: code(platform), count }))),
    invitedUnknown: text`no longer known: who was asked is forgotten with the round`,
    invitedCount: (invited: number) => text`${invited}`,
    invitedSoFar: (invited: number, waiting: number) =>
      plural(waiting, {
        one: text`${invited}, and ${waiting} is still to be asked`,
        other: text`${invited}, and ${waiting} are still to be asked`,
      }),
    answeredOf: (answered: number, asked: number) => text`${answered} of ${asked}`,
    neverCounted: text`never counted`,
    countedAtClose: text`counted when the round closes`,
    shownWithSummary: text`shown with the summary`,

    byTeam: text`Asked, by team:`,
    notAsked: text`Could not be asked:`,
    noPlatform: text`No platform reaches them (${command('parley roster check')}).`,

    problems: (count: number) =>
      plural(count, { one: text`One step needs attention:`, other: text`${count} steps need attention:` }),
    paused: text`Paused: no round opens until a rep and a leader agree to resume (${command('/pulse resume')}).`,
    next: (roundId: string, opensAt: string, timeZone: string) =>
      text`Next: round ${code(roundId)} opens ${moment(opensAt, timeZone)}.`,
    noNext: text`No further round is planned.`,
    timesAre: (timeZone: string, now: string) =>
      text`Times are those of ${zone(timeZone)}; it is ${moment(now, timeZone)}.`,
  };
});
