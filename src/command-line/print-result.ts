import type { OperatorResult } from '../bot/operator.ts';
import type { CommandLineDoors } from './doors.ts';

/** The command failed, and has said so already. */
export class CommandFailedError extends Error {}

export const jsonOption = ['--json', 'print JSON, for a program'] as const;

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
