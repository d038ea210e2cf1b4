import type { CommanderError } from 'commander';
import type { Language } from '../language/language.ts';
import { command, type Words } from '../language/sentence-parts.ts';
import { namePlace, namePlacesIn } from './style-help.ts';
import { commandLineWords } from './words.ts';

/** Commander keeps what was wrong in the English sentence alone, so that is where it is taken from. */
const facts: Readonly<Record<string, RegExp>> = {
  'commander.unknownCommand': /unknown command '(.*?)'(?:\n\(Did|$)/s,
  'commander.unknownOption': /unknown option '(.*?)'(?:\n\(Did|$)/s,
  'commander.missingArgument': /missing required argument '(.*)'/,
  'commander.optionMissingArgument': /option '(.*)' argument missing/,
  'commander.missingMandatoryOptionValue': /required option '(.*)' not specified/,
  'commander.invalidArgument': /option '(.*?)' argument '(.*)' is invalid\. (.*)/s,
  'commander.excessArguments': /too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)/,
};

/** Why a command was not understood, with what it may have been meant to be; empty where its help was shown instead. */
export function explainMisuse({ code, message }: CommanderError, language: Language): string {
  if (code === 'commander.help') return '';
  const { didYouMean, seeHelp } = commandLineWords(language).misuse;
  const [, meant] = /\(Did you mean (?:one of )?(.*)\?\)$/.exec(message) ?? [];
  const lines = [
    describe(code, message, language),
    ...(meant === undefined ? [] : [didYouMean(meant.split(', '))]),
    seeHelp,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function describe(code: string, message: string, language: Language): Words {
  const { misuse } = commandLineWords(language);
  const [, what = '', typed = '', rest = ''] = facts[code]?.exec(message) ?? [];
  const option = command(namePlacesIn(what, language));
  switch (code) {
    case 'commander.unknownCommand':
      return misuse.unknownCommand(what);
    case 'commander.unknownOption':
      return misuse.unknownOption(what);
    case 'commander.missingArgument':
      return misuse.missingArgument(command(namePlace(what, language)));
    case 'commander.optionMissingArgument':
      return misuse.missingValue(option);
    case 'commander.missingMandatoryOptionValue':
      return misuse.missingOption(option);
    case 'commander.invalidArgument':
      return misuse.invalidValue(option, typed, rest);
    case 'commander.excessArguments':
      return misuse.tooManyArguments(what, Number(typed), Number(rest));
    default:
      return misuse.other(message);
  }
}
