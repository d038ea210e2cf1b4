import type { OperatorResult } from '../bot/operator.ts';
import type { Language } from '../language/language.ts';
import type { CommandLineDoors } from './doors.ts';
import { commandLineWords } from './words.ts';

/** The command failed, and has said so already. */
export class CommandFailedError extends Error {}

/** For a program: what most commands offer. */
export function jsonOption(language: Language): readonly [string, string] {
  return ['--json', commandLineWords(language).json];
}

/** One line of JSON. */
export function printJson(doors: CommandLineDoors, value: unknown): void {
  doors.write(`${JSON.stringify(value)}\n`);
}

/** What came of a step: on standard output when it was done, on standard error when it was not. */
export function printResult(
  doors: CommandLineDoors,
  result: OperatorResult,
  json: boolean | undefined,
): void {
  if (json) printJson(doors, result);
  else if (result.done) doors.write(`${result.sentence}\n`);
  else doors.writeError(`${result.sentence}\n`);
  if (!result.done) throw new CommandFailedError(result.sentence);
}
