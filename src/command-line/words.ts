import { defineWords } from '../language/language.ts';
import {
  address,
  code,
  command,
  hash,
  name,
  type Part,
  setting,
  written,
} from '../language/sentence-parts.ts';

/** What the command line says of itself, and of each command that has few words. */
export const commandLineWords = defineWords((language) => {
  const { text, plural } = language;

  return {
    about: text`A weekly pulse for a workplace in dispute: sealed answers, one summary for both sides.`,
    aboutStart: text`run Parley; so does ${command('parley')} alone`,
    aboutVersion: text`show the version`,
    aboutHelp: text`show this help`,
    aboutHelpCommand: text`show the help of a command`,
    json: text`print JSON, for a program`,
    closing: [
      text`While Parley runs, every command that needs its data reaches it, through the same data folder.`,
      text`Settings come from the environment and ${address('.env')}; ${address('.env.example')} explains each one.`,
    ],
    exitCodes: text`Exit codes: ${0} done, ${1} not done or faults found, ${2} the command was not understood.`,

    help: {
      /** By what the help itself calls them. */
      titles: {
        'Usage:': text`Usage:`,
        'Arguments:': text`Arguments:`,
        'Options:': text`Options:`,
        'Commands:': text`Commands:`,
      },
      /** What to type in the place of an argument, in brackets: `<file>`. */
      places: {
        options: text`options`,
        command: text`command`,
        file: text`file`,
        folder: text`folder`,
        format: text`format`,
        holder: text`holder`,
        id: text`id`,
        month: text`month`,
        name: text`name`,
        number: text`number`,
        date: text`date`,
        people: text`people`,
        round: text`round`,
        rounds: text`rounds`,
        sealed: text`sealed`,
      },
      byDefault: (value: string | number) =>
        text`(default: ${typeof value === 'number' ? value : code(`"${value}"`)})`,
    },

    /** A command that was not understood; what was typed is quoted as it was. */
    misuse: {
      unknownCommand: (typed: string) => text`error: unknown command '${command(typed)}'`,
      unknownOption: (typed: string) => text`error: unknown option '${command(typed)}'`,
      missingArgument: (argument: Part) => text`error: missing required argument '${argument}'`,
      missingValue: (option: Part) => text`error: option '${option}' argument missing`,
      missingOption: (option: Part) => text`error: required option '${option}' not specified`,
      /** `why` is told already. */
      invalidValue: (option: Part, typed: string, why: string) =>
        text`error: option '${option}' argument '${written(typed)}' is invalid. ${written(why)}`,
      tooManyArguments: (of: string, expected: number, got: number) =>
        plural(expected, {
          one: text`error: too many arguments for '${command(of)}'. Expected ${expected} argument but got ${got}.`,
          other: text`error: too many arguments for '${command(of)}'. Expected ${expected} arguments but got ${got}.`,
        }),
      /** Whatever else the library has against it, in its own words. */
      other: (found: string) => text`error: ${code(found)}`,
      didYouMean: (candidates: readonly string[]) =>
        candidates.length > 1
          ? text`(Did you mean one of ${language.commas(candidates.map(command))}?)`
          : text`(Did you mean ${language.commas(candidates.map(command))}?)`,
      notWholeNumber: (least: number, most: number) => text`Write a whole number from ${least} to ${most}.`,
      seeHelp: text`${command('parley --help')} shows what there is.`,
    },

    /** `found`: the error's own first line. */
    notForeseen: (found: string) => text`Parley met an error that was not foreseen: ${code(found)}`,

    running: {
      isRunning: (organisation: string) =>
        text`Parley is running for ${name(organisation)}. Open this address:`,
      isSample: text`This is the sample organisation. Nobody in it is real. ${command('Ctrl-C')} stops it.`,
    },

    doctor: {
      about: text`look for what would endanger people’s answers or the next round, and say what to do`,
      verdicts: { good: text`good`, warning: text`WARNING`, fault: text`FAULT` },
      counts: (faults: number, warnings: number) => text`Faults: ${faults}. Warnings: ${warnings}.`,
      unseen: text`It cannot see who else controls this machine, takes images of it, or keeps backups of it. Ask them.`,
    },

    links: {
      about: text`make new personal links to the web platform; earlier links end, browsers that are signed in stay so`,
      person: text`for one person: the ${setting('person_id')} of the roster`,
      warning: text`Each link is a key: give it to its own person and to nobody else. Earlier links have ended.`,
      /** ISO date. */
      until: (date: string) => text`until ${code(date)}`,
    },

    simulate: {
      about: text`run weeks of synthetic staff through the real program, and print what it publishes`,
      staff: (least: number, most: number) => text`how many people: ${least} to ${most}`,
      weeks: (least: number, most: number) => text`how many weeks: ${least} to ${most}`,
      seed: text`the same seed gives the same figures`,
      json: text`print each published summary as one line of JSON`,
    },

    register: {
      about: text`the register of concerns, commitments, agreements and events: ${command('export')}`,
      aboutExport: text`print the whole register: who did what when, as a side`,
      format: text`${command('csv')} or ${command('markdown')}`,
      noFormat: (typed: string) => ({
        what: text`“${written(typed)}” is no format.`,
        whatToDo: text`Write ${command('--format csv')} or ${command('--format markdown')}.`,
      }),
    },
    boardPack: {
      about: text`write a month's board pack as ${name('Markdown')} and PDF; one that was posted is written as it was`,
      month: text`like ${code('2026-11')}; this month unless given`,
      folder: text`where to write`,
      /** `posted`: whether both sides got this very one. */
      written: (
        files: { readonly markdown: string; readonly pdf: string },
        posted: boolean,
        digest: string,
      ) =>
        posted
          ? text`${address(files.markdown)} and ${address(files.pdf)}, as both sides got it. Digest: ${hash(digest)}`
          : text`${address(files.markdown)} and ${address(files.pdf)}, as things stand now; it has not been posted. Digest: ${hash(digest)}`,
    },
  };
});
