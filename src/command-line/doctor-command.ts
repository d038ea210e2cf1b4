import type { Command } from 'commander';
import type { Finding } from '../errors/finding.ts';
import type { Language } from '../language/language.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';
import { commandLineWords } from './words.ts';

/** `parley doctor`: what can be checked of the settings, the machine and the program, and what to do about it. */
export function addDoctorCommand(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  program
    .command('doctor')
    .description(commandLineWords(language).doctor.about)
    .option(...jsonOption(language))
    .action(async ({ json }: { readonly json?: boolean }) => {
      const findings = await doors.doctor();
      const faults = findings.filter(({ verdict }) => verdict === 'fault').length;
      if (json) printJson(doors, { healthy: faults === 0, findings });
      else doors.write(describe(findings, faults, language));
      if (faults > 0) throw new CommandFailedError('faults were found');
    });
}

function describe(findings: readonly Finding[], faults: number, language: Language): string {
  const { verdicts, counts, unseen } = commandLineWords(language).doctor;
  const width = Math.max(...Object.values(verdicts).map(({ length }) => length));
  const warnings = findings.filter(({ verdict }) => verdict === 'warning').length;
  return [
    ...findings.flatMap(({ about, verdict, found, whatToDo }) => [
      `${verdicts[verdict].padEnd(width)}  ${about}: ${found}`,
      ...(whatToDo === undefined ? [] : [`${' '.repeat(width)}  → ${whatToDo}`]),
    ]),
    '',
    counts(faults, warnings),
    unseen,
    '',
  ].join('\n');
}
