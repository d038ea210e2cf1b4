import type { Command } from 'commander';
import type { Finding } from '../errors/finding.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';

const words: Readonly<Record<Finding['verdict'], string>> = {
  good: 'good   ',
  warning: 'WARNING',
  fault: 'FAULT  ',
};

/** `parley doctor`: what can be checked of the settings, the machine and the program, and what to do about it. */
export function addDoctorCommand(program: Command, doors: CommandLineDoors): void {
  program
    .command('doctor')
    .description('look for what would endanger people’s answers or the next round, and say what to do')
    .option(...jsonOption)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const findings = await doors.doctor();
      const faults = findings.filter(({ verdict }) => verdict === 'fault').length;
      if (json) printJson(doors, { healthy: faults === 0, findings });
      else doors.write(describe(findings, faults));
      if (faults > 0) throw new CommandFailedError('faults were found');
    });
}

function describe(findings: readonly Finding[], faults: number): string {
  const warnings = findings.filter(({ verdict }) => verdict === 'warning').length;
  return [
    ...findings.flatMap(({ about, verdict, found, whatToDo }) => [
      `${words[verdict]}  ${about}: ${found}`,
      ...(whatToDo === undefined ? [] : [`         → ${whatToDo}`]),
    ]),
    '',
    `Faults: ${faults}. Warnings: ${warnings}.`,
    'It cannot see who else controls this machine, takes images of it, or keeps backups of it. Ask them.',
    '',
  ].join('\n');
}
