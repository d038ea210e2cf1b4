import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { addConfigCommands } from './command-line/config-commands.ts';
import { addDoctorCommand } from './command-line/doctor-command.ts';
import type { CommandLineDoors } from './command-line/doors.ts';
import { explainMisuse } from './command-line/explain-misuse.ts';
import { addKeyCommands } from './command-line/key-commands.ts';
import { addLinksCommand } from './command-line/links-command.ts';
import { CommandFailedError } from './command-line/print-result.ts';
import { addRegisterCommands } from './command-line/register-commands.ts';
import { addRosterCommands } from './command-line/roster-commands.ts';
import { addRoundCommands } from './command-line/round-commands.ts';
import { addSimulateCommand } from './command-line/simulate-command.ts';
import { addStrikeBallotCommand } from './command-line/strike-ballot-command.ts';
import { styleHelp } from './command-line/style-help.ts';
import { addVerifyCommand } from './command-line/verify-command.ts';
import { commandLineWords } from './command-line/words.ts';
import { ParleyError } from './errors/parley-error.ts';
import type { Language } from './language/language.ts';
import { projectRoot } from './project-root.ts';

/** Done; it could not be done, or faults were found; the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command and gives the exit code. `args` are those after the program's name.
 * Whatever goes wrong is printed in words on standard error, never as a stack.
 */
export async function runCommandLine(doors: CommandLineDoors, args: readonly string[]): Promise<ExitCode> {
  try {
    // Not commander's default command: it would take a misspelt command for an argument of `start`.
    const given = args.length === 0 ? ['start'] : [...args];
    await createCommandLine(doors).parseAsync(given, { from: 'user' });
    return 0;
  } catch (error) {
    const { language } = doors;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      doors.writeError(explainMisuse(error, language));
      return 2;
    }
    if (!(error instanceof CommandFailedError)) doors.writeError(`${describeError(error, language)}\n`);
    return 1;
  }
}

/** The command line's grammar. A command that fails rejects `parseAsync`; `runCommandLine` puts that into words. */
export function createCommandLine(doors: CommandLineDoors): Command {
  const words = commandLineWords(doors.language);
  const program = new Command('parley')
    .exitOverride()
    // `runCommandLine` says what was wrong.
    .configureOutput({ writeOut: doors.write, writeErr: doors.writeError, outputError: () => {} })
    .configureHelp(styleHelp(doors.language))
    .description(words.about)
    .version(readVersion(), '-V, --version', words.aboutVersion)
    .helpOption('-h, --help', words.aboutHelp)
    .helpCommand('help [command]', words.aboutHelpCommand)
    .addHelpText('after', `\n${words.closing.join('\n')}\n\n${words.exitCodes}`);
  program.command('start').description(words.aboutStart).action(doors.start);
  addConfigCommands(program, doors);
  addRosterCommands(program, doors);
  addRoundCommands(program, doors);
  addLinksCommand(program, doors);
  addVerifyCommand(program, doors);
  addKeyCommands(program, doors);
  addDoctorCommand(program, doors);
  addSimulateCommand(program, doors);
  addRegisterCommands(program, doors);
  addStrikeBallotCommand(program, doors, doors.language);
  return program;
}

function describeError(error: unknown, language: Language): string {
  if (error instanceof ParleyError) {
    const { what, whatToDo } = error.tell(language);
    return [what, whatToDo].filter(Boolean).join('\n');
  }
  // The rest of such a text may hold a statement with its values.
  const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return commandLineWords(language).notForeseen(firstLine);
}

function readVersion(): string {
  const packageJson: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(packageJson).version;
}
