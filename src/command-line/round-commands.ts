import type { Command } from 'commander';
import { describeStatus } from './describe-status.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';

type Options = { readonly json?: boolean };

/** `parley round status|open|close|publish`. The steps are the same jobs that the clock would run. */
export function addRoundCommands(program: Command, doors: CommandLineDoors): void {
  const round = program
    .command('round')
    .description("look at this week's round, or move it on: status, open, close, publish");
  round
    .command('status')
    .description('show the round, who was asked, and what needs attention')
    .option(...jsonOption)
    .action(async ({ json }: Options) => {
      const status = await doors.operator((operator) => operator.roundStatus());
      if (json) printJson(doors, status);
      else doors.write(describeStatus(status));
    });
  round
    .command('open')
    .description("open this week's round now, and ask everybody")
    .option(...jsonOption)
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.openRound()), json);
    });
  round
    .command('close')
    .description(
      'close the open round now, count it, and destroy its keys and ballots; a split key waits for its holders first',
    )
    .option(...jsonOption)
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.closeRound()), json);
    });
  round
    .command('publish')
    .description('post the summary of the closed round to both channels now')
    .option(...jsonOption)
    .action(async ({ json }: Options) => {
      printResult(doors, await doors.operator((operator) => operator.publishRound()), json);
    });
}
