import type { Command } from 'commander';
import type { ConfigurationReport } from '../check-configuration.ts';
import { describeFault } from '../errors/fault.ts';
import { errorWords } from '../errors/words.ts';
import type { Language } from '../language/language.ts';
import { configWords } from './config-words.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';

/** `parley config check`: every fault of every file that the operator writes, at once. */
export function addConfigCommands(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = configWords(language);
  program
    .command('config')
    .description(words.about)
    .command('check')
    .description(words.aboutCheck)
    .option(...jsonOption(language))
    .action(async ({ json }: { readonly json?: boolean }) => {
      const report = await doors.checkConfiguration();
      if (json) printJson(doors, tellReport(report, language));
      else printReport(doors, report, language);
      if (report.faults.length > 0) throw new CommandFailedError('faults were found');
    });
}

function tellReport({ faults, found }: ConfigurationReport, language: Language) {
  return {
    faults: faults.map((fault) => ({ ...fault, message: fault.message(language) })),
    found: found.map((sentence) => sentence(language)),
  };
}

function printReport(
  doors: CommandLineDoors,
  { faults, found }: ConfigurationReport,
  language: Language,
): void {
  doors.write(found.map((sentence) => `${sentence(language)}\n`).join(''));
  if (faults.length === 0) {
    doors.write(`${configWords(language).noFault}\n`);
    return;
  }
  const lines = faults.map((fault) => `${describeFault(fault, language)}\n`);
  doors.writeError(`${errorWords(language).faultsFound(faults.length)}\n${lines.join('')}`);
}
