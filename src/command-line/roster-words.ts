import { defineWords } from '../language/language.ts';
import { address, code, command, name } from '../language/sentence-parts.ts';
import type { PlatformName } from '../people/person.ts';

/** What `parley roster` says. */
export const rosterCommandWords = defineWords(({ text, plural, and }) => ({
  about: text`say who may answer: ${command('import')}, ${command('check')}`,
  aboutImport: text`check a roster and, where it has no fault, propose it to both sides`,
  file: text`a CSV file, such as ${address('roster.csv')}`,
  aboutCheck: text`list who cannot be reached, and why`,
  only: {
    web: text`on the web only`,
    slack: text`on ${name('Slack')} only`,
    discord: text`on ${name('Discord')} only`,
  } as const satisfies Readonly<Record<PlatformName, string>>,

  notThere: (platforms: readonly PlatformName[]) => ({
    what: text`Parley does not run on ${and(platforms.map(code))}.`,
    whatToDo: text`Its settings are explained in ${address('.env.example')}; after a change, start Parley again.`,
  }),
  reached: (platform: string, reachable: number, total: number) =>
    plural(total, {
      one: text`${code(platform)}: ${reachable} of ${total} person can be reached.`,
      other: text`${code(platform)}: ${reachable} of ${total} people can be reached.`,
    }),
}));
