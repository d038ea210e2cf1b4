import type { Command } from 'commander';
import type { PublishedRound } from '../bot/operator.ts';
import { digestOf } from '../digest/digest-of.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { english } from '../language/languages.ts';
import { shortDigest } from '../messages/describe-hashes.ts';
import { readFileText } from '../read-configuration.ts';
import { checkPublished, type PublishedCheck } from '../results/check-published.ts';
import { type PublishedDocument, parsePublished } from '../results/parse-published.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';

interface Options {
  readonly file?: string;
  readonly json?: boolean;
}

/** One that could not be looked up accuses nobody. */
interface Check extends PublishedCheck {
  readonly isUnknown?: true;
}

/** `parley verify`: works out again what anyone can, from what was published or from what somebody saved of it. */
export function addVerifyCommand(program: Command, doors: CommandLineDoors): void {
  program
    .command('verify')
    .description('work out again the digests and counts of what was published')
    .argument('[round]', 'such as 2026-W48; the latest where it is left out')
    .option('--file <file>', 'a summary that somebody saved; needs no running Parley, and no data')
    .option(...jsonOption)
    .action(async (round: string | undefined, { file, json }: Options) => {
      const { document, checks } = file
        ? await verifyFile(file, round)
        : await verifyRound(await doors.operator((operator) => operator.published(round)));
      const holds = checks.every((check) => check.holds);
      const digest = digestOf(document.raw);
      if (json) printJson(doors, { round: document.summary.roundId, holds, digest, checks });
      else doors.write(describeChecks(document, digest, checks));
      if (!holds) throw new CommandFailedError('something does not hold');
    });
}

async function verifyFile(file: string, round: string | undefined) {
  const document = parsePublished(parseJson(await readFileText(file), file));
  const { roundId } = document.summary;
  if (round !== undefined && round.toUpperCase() !== roundId) {
    throw new ParleyError(`The file ${file} is of ${roundId}.`, 'Name the file of the round that you mean.');
  }
  return { document, checks: checkPublished(document, english) };
}

function verifyRound({ document: given, hasPicture, posts }: PublishedRound) {
  const document = parsePublished(given);
  const checks: readonly Check[] = [
    ...checkPublished(document, english),
    {
      what: 'The picture is kept with the summary',
      holds: hasPicture,
      found: hasPicture ? 'it is' : 'it is not',
    },
    ...posts.map(({ channel, platform, stands, reason }) => ({
      what: `The ${channel}’s channel on ${platform} holds the post`,
      holds: stands !== 'no',
      ...(stands === 'unknown' ? { isUnknown: true as const } : {}),
      found: stands === 'unknown' ? `could not be looked up: ${reason}` : stands,
    })),
  ];
  return { document, checks };
}

function describeChecks({ summary }: PublishedDocument, digest: string, checks: readonly Check[]): string {
  const failed = checks.filter(({ holds }) => !holds).length;
  const verdict =
    failed === 0
      ? 'Everything holds that can be worked out from this document.'
      : `${failed === 1 ? 'One thing does' : `${failed} things do`} not hold. Show this to the other side.`;
  return [
    `Round ${summary.roundId}`,
    `Digest ${digest}`,
    '',
    ...checks.map((check) => `${verdictOf(check)} ${check.what}: ${check.found}.`),
    '',
    verdict,
    `Compare the digest with the other channel’s: its summary must show ${shortDigest(digest)}.`,
    '',
  ].join('\n');
}

/** In six characters. */
function verdictOf({ holds, isUnknown }: Check): string {
  if (isUnknown) return 'unseen';
  return holds ? 'holds ' : 'FAILS ';
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParleyError(
      `The file ${file} is not JSON.`,
      'Save it from the week’s page under Results: the document for programs (JSON).',
    );
  }
}
