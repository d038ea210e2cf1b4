import { defineWords } from './language/language.ts';
import { address, code, command, name, type Words, zone } from './language/sentence-parts.ts';

/** What reading the operator's files finds, where it finds no fault. */
export const configurationWords = defineWords(({ text, plural, commas }) => {
  const platforms = { web: text`web`, slack: name('Slack'), discord: name('Discord') };
  return {
    noSuchFile: text`there is no such file.`,
    /** `why` as the system names it, such as `EACCES`. */
    cannotBeRead: (why: string | undefined) =>
      text`the file cannot be read (${why === undefined ? text`unknown` : code(why)}).`,

    environment: (engines: Words, others: readonly ('slack' | 'discord')[]) => {
      const listed = commas([platforms.web, ...others.map((other) => platforms[other])]);
      return text`${address('.env')}: ${engines}; ${listed}.`;
    },
    embedded: text`the embedded database`,
    jobsInPostgres: text`${name('PostgreSQL')}, jobs in ${name('PostgreSQL')}`,
    jobsInRedis: text`${name('PostgreSQL')}, jobs in ${name('Redis')}`,

    sampleInstead: (file: string) =>
      text`${address(file)}: not there, so Parley runs its sample organisation.`,
    organisation: (file: string, organisation: string, timeZone: string, smallestGroup: number) =>
      plural(smallestGroup, {
        one: text`${address(file)}: ${name(organisation)}, ${zone(timeZone)}; no figure for fewer than ${smallestGroup} person.`,
        other: text`${address(file)}: ${name(organisation)}, ${zone(timeZone)}; no figure for fewer than ${smallestGroup} people.`,
      }),
    questions: (file: string, core: number, rotating: number) =>
      plural(core, {
        one: text`${address(file)}: ${core} question every week, ${rotating} in rotation.`,
        other: text`${address(file)}: ${core} questions every week, ${rotating} in rotation.`,
      }),
    noRoster: (file: string) =>
      text`${address(file)}: not there. Bring a roster in with: ${command('parley roster import FILE')}`,
    roster: (file: string, people: number) =>
      plural(people, {
        one: text`${address(file)}: one person.`,
        other: text`${address(file)}: ${people} people.`,
      }),
  };
});
