import { type Command, InvalidArgumentError } from 'commander';
import { english } from '../language/languages.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import type { CommandLineDoors } from './doors.ts';
import { printJson } from './print-result.ts';
import { renderPlainText } from './render-plain-text.ts';

interface Options {
  readonly staff: number;
  readonly weeks: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `parley simulate`: weeks of synthetic people through the real program, on a clock of their own. */
export function addSimulateCommand(program: Command, doors: CommandLineDoors): void {
  program
    .command('simulate')
    .description('run weeks of synthetic staff through the real program, and print what it publishes')
    .option('--staff <people>', 'how many people: 1 to 100000', wholeNumber(1, 100_000), 250)
    .option('--weeks <rounds>', 'how many weeks: 1 to 520', wholeNumber(1, 520), 13)
    .option('--seed <number>', 'the same seed gives the same figures', wholeNumber(0, 2 ** 32 - 1), 7)
    .option('--json', 'print each published summary as one line of JSON')
    .action(async ({ json, ...options }: Options) => {
      for await (const published of doors.simulate(options)) {
        if (json) printJson(doors, { ...published.summary, digest: published.digest });
        else doors.write(`${renderPlainText(summaryMessage(published, english))}\n`);
      }
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}
