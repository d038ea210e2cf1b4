import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import sodium from 'libsodium-wrappers';
import { keyText, parseKeyText, parseShareText, shareText } from '../ballot/key-text.ts';
import { openShare } from '../ballot/split-key.ts';
import type { ShareRound } from '../bot/operator.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { english } from '../language/languages.ts';
import { describeHashes, shortDigest } from '../messages/describe-hashes.ts';
import { readFileText } from '../read-configuration.ts';
import { keyHash } from '../survey/sealing.ts';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';

/** `parley key make|open` on a holder's own computer; `parley key share|hand-in` on the machine that runs Parley. */
export function addKeyCommands(program: Command, doors: CommandLineDoors): void {
  const key = program
    .command('key')
    .description('for the three holders of a week’s key: make, open, share, hand-in');
  key
    .command('make')
    .description('make a holder’s key, on the holder’s own computer, and print the half that may be shown')
    .argument('<file>', 'where to keep the secret half; nobody else may ever see it')
    .action(async (file: string) => {
      const key = await makeKey(file);
      doors.write(`${key}\n`);
      doors.writeError(
        `The line above goes into organisation.yaml, under sealing; in each week’s statement of who is asked it shows as ${shortDigest(keyHash(key))}.\n${file} is the secret half: it stays with you.\n`,
      );
    });
  key
    .command('open')
    .description('open a sealed share with a holder’s key, on the holder’s own computer')
    .argument('<file>', 'the holder’s secret key')
    .argument('[sealed]', 'the sealed share; asked for where it is left out')
    .action(async (file: string, sealed: string | undefined) => {
      const text = sealed ?? (await doors.ask('Paste the sealed share, then press Enter: '));
      doors.write(`${await open(await readFileText(file), text)}\n`);
    });
  key
    .command('share')
    .description('print a holder’s share, sealed so that only the holder can open it')
    .argument('<holder>', 'union, leadership or trustee')
    .option(...jsonOption)
    .action(async (holder: string, { json }: { readonly json?: boolean }) => {
      const rounds = await doors.operator((operator) => operator.shares());
      const found = rounds.flatMap(({ roundId, shares }) =>
        shares.filter((share) => share.holder === holder).map(({ sealed }) => ({ roundId, sealed })),
      );
      if (found.length === 0) throw noShare(holder);
      if (json) printJson(doors, found);
      else doors.write(found.map(({ sealed }) => `${sealed}\n`).join(''));
    });
  key
    .command('hand-in')
    .description('hand in a holder’s opened share, having seen what the week was about')
    .argument('<holder>', 'union, leadership or trustee')
    .option(...jsonOption)
    .action(async (holder: string, { json }: { readonly json?: boolean }) => {
      await doors.operator(async (operator) => {
        const rounds = (await operator.shares()).filter(({ state }) => state !== 'open');
        const round = rounds.find(({ shares }) =>
          shares.some((one) => one.holder === holder && !one.handedIn),
        );
        if (!round) throw noShare(holder);
        doors.writeError(describeRound(round));
        const share = await doors.ask('Paste the opened share, then press Enter (Ctrl-C to stop): ');
        printResult(doors, await operator.handInShare(round.roundId, holder, share), json);
      });
    });
}

/** Writes the secret half to a new file that its owner alone may read, and gives the other. */
async function makeKey(file: string): Promise<string> {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  try {
    await writeFile(file, `${keyText('secretKey', privateKey)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ParleyError(
      code === 'EEXIST' ? `There is a file ${file} already.` : `${file} cannot be written (${code}).`,
      'Name a new file. A key that is overwritten opens nothing any more.',
    );
  }
  return keyText('publicKey', publicKey);
}

async function open(secret: string, text: string): Promise<string> {
  await sodium.ready;
  const secretKey = parseKeyText('secretKey', secret);
  if (!secretKey) {
    throw new ParleyError('That file is no holder’s key.', 'Name the file that parley key make wrote.');
  }
  const sealed = parseShareText('sealed', text);
  if (!sealed) {
    throw new ParleyError(
      'That is not a whole sealed share.',
      'Copy all of the line that begins with parley-sealed-share, from /key share or parley key share.',
    );
  }
  const bytes = await openShare(sealed.bytes, {
    publicKey: sodium.crypto_scalarmult_base(secretKey),
    secretKey,
  });
  if (!bytes) {
    throw new ParleyError(
      'This key does not open that share.',
      `It was sealed for the holder “${sealed.holder}”. Use the key that this holder made.`,
    );
  }
  return shareText('open', { ...sealed, bytes });
}

function describeRound({ roundId, asked, hashes }: ShareRound): string {
  return `With this share, ${roundId} can be counted. Compare with the statement of who was asked: ${asked} people. ${describeHashes(hashes, english)}\nIf any of it differs, stop, and talk to the other side.\n`;
}

function noShare(holder: string): ParleyError {
  return new ParleyError(
    `No week waits for a share of the holder “${holder}”.`,
    'The holders are union, leadership and trustee. See: parley round status',
  );
}
