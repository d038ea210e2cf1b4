import type { Command } from 'commander';
import { describeStatus } from './describe-status.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';
import { roundWords } from './round-words.ts';

type Options = { readonly json?: boolean };

/** `parley round status|open|close|publish`. The steps are the same jobs that the clock would run. */
export function addRoundCommands(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = roundWords(language);
  const round = program.command('round').description(words.about);
  round
    .command('status')
    .description(words.aboutStatus)
    .option(...jsonOption(language))
    .action(async ({ json }: Options) => {
      const status = await doors.operator((operator) => operator.roundStatus());
      if (json) printJson(doors, status);
      else doors.write(describeStatus(status, language));
    });
  round
    .command('open')
    .description(words.aboutOpen)
    .option(...jsonOption(language))
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.openRound()), json);
    });
  round
    .command('close')
    .description(words.aboutClose)
    .option(...jsonOption(language))
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.closeRound()), json);
    });
  round
    .command('publish')
    .description(words.aboutPublish)
    .option(...jsonOption(language))
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.publishRound()), json);
    });
}
