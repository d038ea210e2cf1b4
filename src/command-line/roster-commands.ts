import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ReachReport } from '../bot/operator.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { type PlatformName, platformNames } from '../people/person.ts';
import { readFileText } from '../read-configuration.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';
import { rosterCommandWords } from './roster-words.ts';

type CheckOptions = { readonly json?: boolean } & { readonly [P in PlatformName]?: boolean };

/** `parley roster import|check`. */
export function addRosterCommands(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = rosterCommandWords(language);
  const roster = program.command('roster').description(words.about);
  roster
    .command('import')
    .description(words.aboutImport)
    .argument('<file>', words.file)
    .option(...jsonOption(language))
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const csv = await readFileText(file);
      printResult(
        doors,
        await doors.operator((operator) => operator.importRoster(csv, basename(file))),
        json,
      );
    });
  roster
    .command('check')
    .description(words.aboutCheck)
    .option('--web', words.only.web)
    .option('--slack', words.only.slack)
    .option('--discord', words.only.discord)
    .option(...jsonOption(language))
    .action(async (options: CheckOptions) => {
      const wanted = platformNames.filter((name) => options[name]);
      const reports = chooseReports(await doors.operator((operator) => operator.checkReach()), wanted);
      if (options.json) printJson(doors, reports);
      else doors.write(reports.map((report) => describeReach(report, language)).join('\n'));
    });
}

function chooseReports(
  reports: readonly ReachReport[],
  wanted: readonly PlatformName[],
): readonly ReachReport[] {
  const missing = wanted.filter((name) => !reports.some((report) => report.platform === name));
  if (missing.length > 0) {
    throw new ParleyError((language) => rosterCommandWords(language).notThere(missing));
  }
  return wanted.length === 0
    ? reports
    : reports.filter(({ platform }) => wanted.some((name) => name === platform));
}

function describeReach({ platform, reachable, unreachable }: ReachReport, language: Language): string {
  const width = Math.max(0, ...unreachable.map(({ personId }) => personId.length));
  const lines = unreachable.map(({ personId, reason }) => `  ${personId.padEnd(width)}  ${reason}\n`);
  const total = reachable + unreachable.length;
  return `${rosterCommandWords(language).reached(platform, reachable, total)}\n${lines.join('')}`;
}
