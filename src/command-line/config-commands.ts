import type { Command } from 'commander';
import { describeFault } from '../errors/fault.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';

/** `parley config check`: every fault of every file that the operator writes, at once. */
export function addConfigCommands(program: Command, doors: CommandLineDoors): void {
  program
    .command('config')
    .description('look at the settings: check')
    .command('check')
    .description('list every fault of .env, organisation.yaml, the question set and the roster')
    .option(...jsonOption(doors.language))
    .action(async ({ json }: { readonly json?: boolean }) => {
      const report = await doors.checkConfiguration();
      if (json) printJson(doors, report);
      else printReport(doors, report);
      if (report.faults.length > 0) throw new CommandFailedError('faults were found');
    });
}

function printReport(
  doors: CommandLineDoors,
  { faults, found }: Awaited<ReturnType<CommandLineDoors['checkConfiguration']>>,
): void {
  doors.write(found.map((sentence) => `${sentence}\n`).join(''));
  if (faults.length === 0) {
    doors.write('No fault found.\n');
    return;
  }
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  doors.writeError(
    `${count} found:\n${faults.map((fault) => `${describeFault(fault, doors.language)}\n`).join('')}`,
  );
}
