import type { Stats } from 'node:fs';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import { hostVaultWords } from './vault-words.ts';

/** File systems in memory, by the numbers that statfs gives (linux/magic.h). */
const inMemory = [0x01021994, 0x858458f6];
const tag = 'Signature: 8a477f597d28d172789f06886806bc55';

/** Looks at the vault's directory: who may read it, and which disk and which backup it is on. Reads no key. */
export async function examineVault(
  options: {
    readonly vaultFolder: string;
    readonly dataFolder: string;
    /** Whether the database lies in `dataFolder`. */
    readonly embedded: boolean;
  },
  language: Language,
): Promise<readonly Finding[]> {
  const { about, notThere } = hostVaultWords(language);
  const { vaultFolder, dataFolder, embedded } = options;
  const vault = await stat(vaultFolder).catch(() => undefined);
  if (!vault) {
    return [{ about, verdict: 'good', found: notThere(vaultFolder) }];
  }
  return [
    ...(await examineModes(vaultFolder, vault, language)),
    await examineDisk(vaultFolder, language),
    ...(await examineBackups(vaultFolder, dataFolder, language)),
    ...(embedded ? await examineVolume(vault, dataFolder, language) : []),
  ];
}

async function examineModes(folder: string, vault: Stats, language: Language): Promise<readonly Finding[]> {
  if (process.platform === 'win32') return [];
  const words = hostVaultWords(language);
  const { about } = words;
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return [{ about, verdict: 'warning', ...words.unseen }];
  const files = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  const open = names.filter((_, index) => ((files[index]?.mode ?? 0) & 0o077) !== 0);
  const isOpen = (vault.mode & 0o077) !== 0;
  if (isOpen) return [{ about, verdict: 'fault', ...words.mayEnter(folder) }];
  return open.length === 0
    ? [{ about, verdict: 'good', found: words.ownersAlone }]
    : [{ about, verdict: 'fault', ...words.mayRead(folder, open) }];
}

/** A vault in memory is gone after a restart of the machine, and with it an open round. */
async function examineDisk(folder: string, language: Language): Promise<Finding> {
  const words = hostVaultWords(language);
  const { about } = words;
  const { type } = await statfs(folder);
  return inMemory.includes(type)
    ? { about, verdict: 'warning', ...words.inMemory }
    : { about, verdict: 'good', found: words.onDisk };
}

async function examineBackups(
  folder: string,
  dataFolder: string,
  language: Language,
): Promise<readonly Finding[]> {
  const words = hostVaultWords(language);
  const { about } = words;
  const marked = (await readFile(join(folder, 'CACHEDIR.TAG'), 'utf8').catch(() => '')).startsWith(tag);
  const way = relative(dataFolder, folder);
  const isInside = way === '' || !(way === '..' || way.startsWith(`..${sep}`));
  const mark: Finding = marked
    ? { about, verdict: 'good', found: words.marked }
    : { about, verdict: 'warning', ...words.unmarked };
  const place: Finding = isInside
    ? { about, verdict: 'warning', ...words.inside(dataFolder) }
    : { about, verdict: 'good', found: words.outside };
  return [mark, place];
}

async function examineVolume(
  vault: Stats,
  dataFolder: string,
  language: Language,
): Promise<readonly Finding[]> {
  const data = await stat(dataFolder).catch(() => undefined);
  if (!data) return [];
  const { about, otherVolume, sameVolume } = hostVaultWords(language);
  return vault.dev === data.dev
    ? [{ about, verdict: 'warning', ...sameVolume }]
    : [{ about, verdict: 'good', found: otherVolume }];
}
