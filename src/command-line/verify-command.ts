import type { Command } from 'commander';
import type { PublishedRound } from '../bot/operator.ts';
import { digestOf } from '../digest/digest-of.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { shortDigest } from '../messages/describe-hashes.ts';
import { readFileText } from '../read-configuration.ts';
import { checkPublished, type PublishedCheck } from '../results/check-published.ts';
import { type PublishedDocument, parsePublished } from '../results/parse-published.ts';
import type { CommandLineDoors } from './doors.ts';
import { CommandFailedError, jsonOption, printJson } from './print-result.ts';
import { verifyWords } from './verify-words.ts';

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
  const { language } = doors;
  const words = verifyWords(language);
  program
    .command('verify')
    .description(words.about)
    .argument('[round]', words.round)
    .option('--file <file>', words.file)
    .option(...jsonOption(language))
    .action(async (round: string | undefined, { file, json }: Options) => {
      const { document, checks } = file
        ? await verifyFile(file, round, language)
        : await verifyRound(await doors.operator((operator) => operator.published(round)), language);
      const holds = checks.every((check) => check.holds);
      const digest = digestOf(document.raw);
      if (json) printJson(doors, { round: document.summary.roundId, holds, digest, checks });
      else doors.write(describeChecks(document, digest, checks, language));
      if (!holds) throw new CommandFailedError('something does not hold');
    });
}

async function verifyFile(file: string, round: string | undefined, language: Language) {
  const document = parsePublished(parseJson(await readFileText(file), file));
  const { roundId } = document.summary;
  if (round !== undefined && round.toUpperCase() !== roundId) {
    throw new ParleyError((reader) => verifyWords(reader).otherRound(file, roundId));
  }
  return { document, checks: checkPublished(document, language) };
}

function verifyRound({ document: given, hasPicture, posts }: PublishedRound, language: Language) {
  const words = verifyWords(language);
  const document = parsePublished(given);
  const checks: readonly Check[] = [
    ...checkPublished(document, language),
    {
      what: words.picture,
      holds: hasPicture,
      found: hasPicture ? words.pictureIs : words.pictureIsNot,
    },
    ...posts.map(({ channel, platform, stands, reason }) => ({
      what: words.post(channel, platform),
      holds: stands !== 'no',
      ...(stands === 'unknown' ? { isUnknown: true as const } : {}),
      found: stands === 'unknown' ? words.postUnseen(reason) : words.postStands[stands],
    })),
  ];
  return { document, checks };
}

function describeChecks(
  { summary }: PublishedDocument,
  digest: string,
  checks: readonly Check[],
  language: Language,
): string {
  const words = verifyWords(language);
  const failed = checks.filter(({ holds }) => !holds).length;
  const width = Math.max(...Object.values(words.verdicts).map(({ length }) => length));
  return [
    words.title(summary.roundId),
    words.digest(digest),
    '',
    ...checks.map(
      (check) => `${words.verdicts[verdictOf(check)].padEnd(width)} ${words.found(check.what, check.found)}`,
    ),
    '',
    failed === 0 ? words.allHolds : words.doNotHold(failed),
    words.compare(shortDigest(digest)),
    '',
  ].join('\n');
}

function verdictOf({ holds, isUnknown }: Check): 'holds' | 'fails' | 'unseen' {
  if (isUnknown) return 'unseen';
  return holds ? 'holds' : 'fails';
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParleyError((language) => verifyWords(language).notJson(file));
  }
}
