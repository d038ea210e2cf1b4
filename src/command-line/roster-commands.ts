import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ReachReport } from '../bot/operator.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { type PlatformName, platformNames } from '../people/person.ts';
import { readFileText } from '../read-configuration.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';

type CheckOptions = { readonly json?: boolean } & { readonly [P in PlatformName]?: boolean };

/** `parley roster import|check`. */
export function addRosterCommands(program: Command, doors: CommandLineDoors): void {
  const roster = program.command('roster').description('say who may answer: import, check');
  roster
    .command('import')
    .description('check a roster and, where it has no fault, propose it to both sides')
    .argument('<file>', 'a CSV file, such as roster.csv')
    .option(...jsonOption)
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
    .description('list who cannot be reached, and why')
    .option('--web', 'on the web only')
    .option('--slack', 'on Slack only')
    .option('--discord', 'on Discord only')
    .option(...jsonOption)
    .action(async (options: CheckOptions) => {
      const wanted = platformNames.filter((name) => options[name]);
      const reports = chooseReports(await doors.operator((operator) => operator.checkReach()), wanted);
      if (options.json) printJson(doors, reports);
      else doors.write(reports.map(describeReach).join('\n'));
    });
}

function chooseReports(
  reports: readonly ReachReport[],
  wanted: readonly PlatformName[],
): readonly ReachReport[] {
  const missing = wanted.filter((name) => !reports.some((report) => report.platform === name));
  if (missing.length > 0) {
    throw new ParleyError(
      `Parley does not run on ${missing.join(' and ')}.`,
      'Its settings are explained in .env.example; after a change, start Parley again.',
    );
  }
  return wanted.length === 0
    ? reports
    : reports.filter(({ platform }) => wanted.some((name) => name === platform));
}

function describeReach({ platform, reachable, unreachable }: ReachReport): string {
  const width = Math.max(0, ...unreachable.map(({ personId }) => personId.length));
  const lines = unreachable.map(({ personId, reason }) => `  ${personId.padEnd(width)}  ${reason}\n`);
  const total = reachable + unreachable.length;
  return `${platform}: ${reachable} of ${total} people can be reached.\n${lines.join('')}`;
}
