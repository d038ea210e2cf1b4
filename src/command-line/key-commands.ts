import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import sodium from 'libsodium-wrappers';
import { keyText, parseKeyText, parseShareText, shareText } from '../ballot/key-text.ts';
import { openShare } from '../ballot/split-key.ts';
import type { ShareRound } from '../bot/operator.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { describeHashes, shortDigest } from '../messages/describe-hashes.ts';
import { readFileText } from '../read-configuration.ts';
import { keyHash } from '../survey/sealing.ts';
import type { CommandLineDoors } from './doors.ts';
import { keyCommandWords } from './key-words.ts';
import { jsonOption, printJson, printResult } from './print-result.ts';

/** `parley key make|open` on a holder's own computer; `parley key share|hand-in` on the machine that runs Parley. */
export function addKeyCommands(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = keyCommandWords(language);
  const key = program.command('key').description(words.about);
  key
    .command('make')
    .description(words.aboutMake)
    .argument('<file>', words.newFile)
    .action(async (file: string) => {
      const key = await makeKey(file);
      doors.write(`${key}\n`);
      doors.writeError(`${words.made(shortDigest(keyHash(key)))}\n${words.isSecret(file)}\n`);
    });
  key
    .command('open')
    .description(words.aboutOpen)
    .argument('<file>', words.secretFile)
    .argument('[sealed]', words.sealed)
    .action(async (file: string, sealed: string | undefined) => {
      const text = sealed ?? (await doors.ask(`${words.askForSealed} `));
      doors.write(`${await open(await readFileText(file), text)}\n`);
    });
  key
    .command('share')
    .description(words.aboutShare)
    .argument('<holder>', words.holder)
    .option(...jsonOption(language))
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
    .description(words.aboutHandIn)
    .argument('<holder>', words.holder)
    .option(...jsonOption(language))
    .action(async (holder: string, { json }: { readonly json?: boolean }) => {
      await doors.operator(async (operator) => {
        const rounds = (await operator.shares()).filter(({ state }) => state !== 'open');
        const round = rounds.find(({ shares }) =>
          shares.some((one) => one.holder === holder && !one.handedIn),
        );
        if (!round) throw noShare(holder);
        doors.writeError(describeRound(round, language));
        const share = await doors.ask(`${words.askForOpened} `);
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw new ParleyError((language) => {
      const { fileExists, notWritable } = keyCommandWords(language);
      return code === 'EEXIST' ? fileExists(file) : notWritable(file, code);
    });
  }
  return keyText('publicKey', publicKey);
}

async function open(secret: string, text: string): Promise<string> {
  await sodium.ready;
  const secretKey = parseKeyText('secretKey', secret);
  if (!secretKey) throw new ParleyError((language) => keyCommandWords(language).noKey);
  const sealed = parseShareText('sealed', text);
  if (!sealed) throw new ParleyError((language) => keyCommandWords(language).notSealed);
  const bytes = await openShare(sealed.bytes, {
    publicKey: sodium.crypto_scalarmult_base(secretKey),
    secretKey,
  });
  if (!bytes) throw new ParleyError((language) => keyCommandWords(language).doesNotOpen(sealed.holder));
  return shareText('open', { ...sealed, bytes });
}

function describeRound({ roundId, asked, hashes }: ShareRound, language: Language): string {
  const { compare, ifItDiffers } = keyCommandWords(language);
  return `${compare(roundId, asked, describeHashes(hashes, language))}\n${ifItDiffers}\n`;
}

function noShare(holder: string): ParleyError {
  return new ParleyError((language) => keyCommandWords(language).noShare(holder));
}
