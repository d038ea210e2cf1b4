import type { Command } from 'commander';
import { readStrikeBallotFigures } from '../dispute/read-strike-ballot-figures.ts';
import { checkStrikeBallot, type StrikeBallotFigures } from '../dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectorNames } from '../dispute/strike-ballot-rules.ts';
import type { Language } from '../language/language.ts';
import { strikeBallotCheckMessage, strikeBallotHeadline } from '../messages/strike-ballot-check-message.ts';
import { readEnvironment } from '../read-environment.ts';
import { lawWords } from '../strike-ballot/law-words.ts';
import { strikeBallotWords } from '../strike-ballot/words.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson } from './print-result.ts';
import { renderPlainText } from './render-plain-text.ts';

type Options = Readonly<Record<keyof StrikeBallotFigures, string>> & { readonly json?: boolean };

/** `parley strike-ballot check`: needs no running Parley and keeps nothing. By its old name, `ballot`, for one version. */
export function addStrikeBallotCommand(program: Command, doors: CommandLineDoors, language: Language): void {
  const { commandLine, isCalledNow } = strikeBallotWords(language);
  addCheck(program.command('strike-ballot').description(commandLine.about), doors, language);
  const old = program.command('ballot').description(commandLine.aboutOldName);
  addCheck(old, doors, language).hook('preAction', () => {
    doors.writeError(`${isCalledNow('parley ballot check', 'parley strike-ballot check')}\n`);
  });
}

function addCheck(command: Command, doors: CommandLineDoors, language: Language): Command {
  const { commandLine, notAdvice } = strikeBallotWords(language);
  return command
    .command('check')
    .description(commandLine.aboutCheck)
    .requiredOption('--entitled <number>', commandLine.entitled)
    .requiredOption('--returned <number>', commandLine.returned)
    .requiredOption('--spoiled <number>', commandLine.spoiled)
    .requiredOption('--yes <number>', commandLine.yes)
    .requiredOption('--no <number>', commandLine.no)
    .requiredOption('--opened <date>', commandLine.opened)
    .requiredOption('--sector <name>', commandLine.sector(strikeBallotSectorNames))
    .option(...jsonOption(language))
    .action(({ json, ...typed }: Options) => {
      const check = checkStrikeBallot(readStrikeBallotFigures(typed), readEnvironment().turnoutTestEnds);
      if (!json) {
        doors.write(`${renderPlainText(strikeBallotCheckMessage(check, language))}\n`);
        return;
      }
      const { sources } = lawWords(language);
      printJson(doors, {
        headline: strikeBallotHeadline(check, language),
        ...check,
        tests: check.tests.map((test) => ({ ...test, source: sources[test.source] })),
        note: notAdvice,
      });
    });
}
