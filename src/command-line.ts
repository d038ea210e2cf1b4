import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { addConfigCommands } from './command-line/config-commands.ts';
import { addDoctorCommand } from './command-line/doctor-command.ts';
import type { CommandLineDoors } from './command-line/doors.ts';
import { addKeyCommands } from './command-line/key-commands.ts';
import { addLinksCommand } from './command-line/links-command.ts';
import { CommandFailedError } from './command-line/print-result.ts';
import { addRegisterCommands } from './command-line/register-commands.ts';
import { addRosterCommands } from './command-line/roster-commands.ts';
import { addRoundCommands } from './command-line/round-commands.ts';
import { addSimulateCommand } from './command-line/simulate-command.ts';
import { addStrikeBallotCommand } from './command-line/strike-ballot-command.ts';
import { addVerifyCommand } from './command-line/verify-command.ts';
import { ParleyError } from './errors/parley-error.ts';
import { english } from './language/languages.ts';
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
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandFailedError)) doors.writeError(`${describeError(error)}\n`);
    return 1;
  }
}

/** The command line's grammar. A command that fails rejects `parseAsync`; `runCommandLine` puts that into words. */
export function createCommandLine(doors: CommandLineDoors): Command {
  const program = new Command('parley')
    .exitOverride()
    .configureOutput({ writeOut: doors.write, writeErr: doors.writeError })
    .showHelpAfterError('parley --help shows what there is.')
    .description('A weekly pulse for a workplace in dispute: sealed answers, one summary for both sides.')
    .version(readVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', closingHelp);
  program.command('start').description('run Parley; so does parley alone').action(doors.start);
  addConfigCommands(program, doors);
  addRosterCommands(program, doors);
  addRoundCommands(program, doors);
  addLinksCommand(program, doors);
  addVerifyCommand(program, doors);
  addKeyCommands(program, doors);
  addDoctorCommand(program, doors);
  addSimulateCommand(program, doors);
  addRegisterCommands(program, doors);
  addStrikeBallotCommand(program, doors, english);
  return program;
}

const closingHelp = `
While Parley runs, every command that needs its data reaches it, through the same data folder.
Settings come from the environment and .env; .env.example explains each one.

Exit codes: 0 done, 1 not done or faults found, 2 the command was not understood.`;

function describeError(error: unknown): string {
  if (error instanceof ParleyError) return [error.message, error.whatToDo].filter(Boolean).join('\n');
  // The rest of such a text may hold a statement with its values.
  const firstLine = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  return `Parley met an error that was not foreseen: ${firstLine}`;
}

function readVersion(): string {
  const packageJson: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(packageJson).version;
}
