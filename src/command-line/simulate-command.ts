import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '../language/language.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import type { CommandLineDoors } from './doors.ts';
import { printJson } from './print-result.ts';
import { renderPlainText } from './render-plain-text.ts';
import { commandLineWords } from './words.ts';

interface Options {
  readonly staff: number;
  readonly weeks: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `parley simulate`: weeks of synthetic people through the real program, on a clock of their own. */
export function addSimulateCommand(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = commandLineWords(language).simulate;
  program
    .command('simulate')
    .description(words.about)
    .option('--staff <people>', words.staff(1, 100_000), wholeNumber(1, 100_000, language), 250)
    .option('--weeks <rounds>', words.weeks(1, 520), wholeNumber(1, 520, language), 13)
    .option('--seed <number>', words.seed, wholeNumber(0, 2 ** 32 - 1, language), 7)
    .option('--json', words.json)
    .action(async ({ json, ...options }: Options) => {
      for await (const published of doors.simulate(options)) {
        if (json) printJson(doors, { ...published.summary, digest: published.digest });
        else doors.write(`${renderPlainText(summaryMessage(published, language))}\n`);
      }
    });
}

function wholeNumber(least: number, most: number, language: Language): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(commandLineWords(language).misuse.notWholeNumber(least, most));
  };
}
