import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { type HolderName, holderNames } from '../../src/ballot/holders.ts';
import { splitKey } from '../../src/ballot/split-key.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { KeyVault } from '../../src/ports/key-vault.ts';
import { backupTag } from './backup-tag.ts';
import { shred, writeOnce } from './durable-files.ts';
import { generateKeys } from './generate-keys.ts';
import { joinHandedShares } from './join-handed-shares.ts';
import { keyFileText, parseKeyFile } from './key-file.ts';
import { handedShareText, parseHandedShare, parseSealedShares, sealedSharesText } from './share-file.ts';
import { translateVaultError } from './translate-vault-error.ts';
import { vaultWords } from './words.ts';

/** Where the vault changes the disk; a test may end it there. */
export interface VaultFiles {
  readonly writeOnce: typeof writeOnce;
  readonly shred: typeof shred;
}

/**
 * Opens a vault in a directory (`PARLEY_VAULT`) that its owner alone may enter, and makes it where it is missing.
 *
 * Each round has two files, so that what takes answers in need not read what opens them: `<round>.answering.json` with
 * the tag key and the public key, and `<round>.opening-<start of the public key>.json` with the key pair; where that is
 * split, `<round>.shares-<start of the public key>.json` with the sealed shares in its place, and a file for each share
 * that was handed in. The round exists as long as the first does, and that one says which of the others counts: a
 * creation that is cut short, or two at once, cannot mix up their keys.
 *
 * Rejects with a ParleyError when others may read the directory, or when it cannot be written.
 */
export async function createFileVault(
  directory: string,
  files: VaultFiles = { writeOnce, shred },
): Promise<KeyVault> {
  const inWords = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translateVaultError(directory, error);
    }
  };
  await inWords(() => prepareDirectory(directory, files));

  const readKeys = async <N extends string>(name: string, names: readonly N[]) => {
    const text = await readFile(`${directory}/${name}`, 'utf8').catch(undefinedIfMissing);
    return text === undefined ? undefined : parseKeyFile(name, text, names);
  };
  const readAnswering = (roundId: string) => readKeys(answeringFile(roundId), ['tagKey', 'publicKey']);
  const readHanded = async (roundId: string) => {
    const handed = await Promise.all(
      holderNames.map(async (holder) => {
        const name = handedFile(roundId, holder);
        const text = await readFile(`${directory}/${name}`, 'utf8').catch(undefinedIfMissing);
        return text === undefined ? [] : [{ holder, share: parseHandedShare(name, text) }];
      }),
    );
    return handed.flat();
  };
  const filesOf = async (roundId: string) =>
    (await readdir(directory)).filter((name) => name.startsWith(`${roundId}.`)).sort();

  return {
    create: (roundId, holders) =>
      inWords(async () => {
        if (await readAnswering(roundId)) return;
        const { tagKey, publicKey, secretKey } = await generateKeys();
        const [name, text] = holders
          ? [sharesFile(roundId, publicKey), sealedSharesText(await splitKey(secretKey, holders))]
          : [openingFile(roundId, publicKey), keyFileText({ publicKey, secretKey })];
        secretKey.fill(0);
        // What opens is on the disk before anything can be sealed.
        await files.writeOnce(directory, name, text);
        await files.writeOnce(directory, answeringFile(roundId), keyFileText({ tagKey, publicKey }));
      }),

    readAnsweringKeys: (roundId) => inWords(() => readAnswering(roundId)),

    readOpeningKeys: (roundId) =>
      inWords(async () => {
        const answering = await readAnswering(roundId);
        if (!answering) return undefined;
        const { publicKey } = answering;
        const whole = await readKeys(openingFile(roundId, publicKey), ['publicKey', 'secretKey']);
        return (
          whole ??
          joinHandedShares(
            publicKey,
            (await readHanded(roundId)).map(({ share }) => share),
          )
        );
      }),

    readSealedShares: (roundId) =>
      inWords(async () => {
        const answering = await readAnswering(roundId);
        const name = answering && sharesFile(roundId, answering.publicKey);
        const text = name && (await readFile(`${directory}/${name}`, 'utf8').catch(undefinedIfMissing));
        return name && text ? parseSealedShares(name, text) : undefined;
      }),

    putShare: (roundId, holder, share) =>
      inWords(() => files.writeOnce(directory, handedFile(roundId, holder), handedShareText(share))),

    handedIn: (roundId) => inWords(async () => (await readHanded(roundId)).map(({ holder }) => holder)),

    destroy: (roundId) =>
      inWords(async () => {
        // `answering` sorts first: from then on the round does not exist, even if this is cut short.
        for (const name of await filesOf(checkRoundId(roundId))) await files.shred(directory, name);
        const left = await filesOf(roundId);
        if (left.length === 0) return;
        throw new ParleyError((language) => vaultWords(language).notDestroyed(roundId, left));
      }),

    list: () =>
      inWords(async () => {
        const names = (await readdir(directory)).filter((name) => name !== backupTag.name);
        const rounds = names.map((name) => name.split('.')[0] ?? '');
        return [...new Set(rounds)].filter((name) => roundIdPattern.test(name)).sort();
      }),
  };
}

const roundIdPattern = /^[A-Za-z0-9-]{1,40}$/;

/** A round's id becomes a file's name, so it must not be able to lead elsewhere. */
function checkRoundId(roundId: string): string {
  if (roundIdPattern.test(roundId)) return roundId;
  throw new ParleyError((language) => vaultWords(language).strangeRound);
}

function answeringFile(roundId: string): string {
  return `${checkRoundId(roundId)}.answering.json`;
}

function openingFile(roundId: string, publicKey: Uint8Array): string {
  return `${checkRoundId(roundId)}.opening-${Buffer.from(publicKey).toString('hex').slice(0, 16)}.json`;
}

function sharesFile(roundId: string, publicKey: Uint8Array): string {
  return openingFile(roundId, publicKey).replace('.opening-', '.shares-');
}

function handedFile(roundId: string, holder: HolderName): string {
  return `${checkRoundId(roundId)}.handed-${holder}.json`;
}

async function prepareDirectory(directory: string, files: VaultFiles): Promise<void> {
  const made = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(directory, 0o700);
  const { mode } = await stat(directory);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new ParleyError((language) => vaultWords(language).openToOthers(directory));
  }
  // Found out at the start, not on the morning when a round is to open.
  await files.writeOnce(directory, '.write-test', '');
  await files.shred(directory, '.write-test');
  await writeFile(`${directory}/${backupTag.name}`, backupTag.text, { mode: 0o600 });
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
