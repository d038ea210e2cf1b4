import { defineWords } from '../language/language.ts';
import { code, name, type Verbatim, type Words } from '../language/sentence-parts.ts';
import type { PlatformName } from '../people/person.ts';
import { peopleWords } from '../people/words.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

/** So many people of one kind. */
interface Counted {
  readonly name: string;
  readonly count: number;
}

/** The statement of who is asked, which both channels get when a week opens. Moments are ISO instants. */
export const openingWords = defineWords((language) => {
  const { text, plural, day, moment } = language;
  const { platform, employment } = peopleWords(language);
  const nobody = text`nobody`;
  const listed = (counts: readonly Counted[], call: (of: string) => Words | Verbatim) =>
    counts.length === 0 ? nobody : language.commas(counts.map((one) => text`${call(one.name)} ${one.count}`));

  return {
    title: (of: RoundId) => text`Pulse, week of ${day(mondayOf(of))}: who is asked`,
    canAnswer: (people: number, opensAt: string, closesAt: string, timeZone: string) => {
      const [from, to] = [moment(opensAt, timeZone), moment(closesAt, timeZone)];
      const source = text`This comes from the roster alone and says nothing about who answers.`;
      return plural(people, {
        one: text`${people} person can answer from ${from} to ${to}. ${source}`,
        other: text`${people} people can answer from ${from} to ${to}. ${source}`,
      });
    },
    topics: text`Topics`,
    listOfTopics: (labels: readonly string[]) => language.commas(labels.map(name)),
    employment: text`Employment`,
    byEmployment: (counts: readonly Counted[]) => listed(counts, employment),
    askedBy: text`Asked by`,
    byPlatform: (counts: readonly Counted[]) => listed(counts, code),
    cannotBeReached: text`Cannot be reached`,
    unreachable: (people: number) =>
      people === 0
        ? nobody
        : plural(people, {
            one: text`${people} person, who is part of the total`,
            other: text`${people} people, who are part of the total`,
          }),
    openedBy: text`Opened by`,
    shutOut: (of: PlatformName) =>
      text`Parley is shut out of ${platform(of)} at present. Who was found there last counts as asked by it, and is asked as soon as Parley is let in again.`,
    teams: text`Teams`,
    /** One line for each service, its teams behind it: `Safeguarding 45: Court team 25, Duty team 20`. */
    service: (service: string, total: number, teams: readonly Counted[]) =>
      teams.length === 0
        ? text`${name(service)} ${total}`
        : text`${name(service)} ${total}: ${listed(teams, name)}`,
    sameToBoth: text`Leaders and union got this same statement.`,
  };
});
