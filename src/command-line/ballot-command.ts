import type { Command } from 'commander';
import { type BallotFigures, checkBallot } from '../dispute/ballot-arithmetic.ts';
import { ballotSectorNames } from '../dispute/ballot-rules.ts';
import { readBallotFigures } from '../dispute/read-ballot-figures.ts';
import { ballotCheckMessage, ballotHeadline, notAdvice } from '../messages/ballot-check-message.ts';
import { readEnvironment } from '../read-environment.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson } from './print-result.ts';
import { renderPlainText } from './render-plain-text.ts';

type Options = Readonly<Record<keyof BallotFigures, string>> & { readonly json?: boolean };

/** `parley ballot check`: needs no running Parley and keeps nothing. */
export function addBallotCommand(program: Command, doors: CommandLineDoors): void {
  program
    .command('ballot')
    .description('the arithmetic of a ballot for industrial action: check')
    .command('check')
    .description('each share with its base, and the tests of the law on the day it opened')
    .requiredOption('--entitled <number>', 'how many were entitled to vote')
    .requiredOption('--returned <number>', 'how many papers were returned')
    .requiredOption('--spoiled <number>', 'how many of them were spoiled')
    .requiredOption('--yes <number>', 'how many said yes')
    .requiredOption('--no <number>', 'how many said no')
    .requiredOption('--opened <date>', 'when the first paper was sent, like 2017-01-10')
    .requiredOption('--sector <name>', ballotSectorNames.join(', '))
    .option(...jsonOption(doors.language))
    .action(({ json, ...typed }: Options) => {
      const check = checkBallot(readBallotFigures(typed), readEnvironment().turnoutTestEnds);
      if (json) printJson(doors, { headline: ballotHeadline(check), ...check, note: notAdvice });
      else doors.write(`${renderPlainText(ballotCheckMessage(check))}\n`);
    });
}
