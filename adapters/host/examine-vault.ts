import type { Stats } from 'node:fs';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../src/errors/finding.ts';

const about = 'key vault';
/** File systems in memory, by the numbers that statfs gives (linux/magic.h). */
const inMemory = [0x01021994, 0x858458f6];
const tag = 'Signature: 8a477f597d28d172789f06886806bc55';

/** Looks at the vault's directory: who may read it, and which disk and which backup it is on. Reads no key. */
export async function examineVault(options: {
  readonly vaultFolder: string;
  readonly dataFolder: string;
  /** Whether the database lies in `dataFolder`. */
  readonly embedded: boolean;
}): Promise<readonly Finding[]> {
  const { vaultFolder, dataFolder, embedded } = options;
  const vault = await stat(vaultFolder).catch(() => undefined);
  if (!vault) {
    return [
      { about, verdict: 'good', found: `${vaultFolder} is not there yet; Parley makes it when it starts.` },
    ];
  }
  return [
    ...(await examineModes(vaultFolder, vault)),
    await examineDisk(vaultFolder),
    ...(await examineBackups(vaultFolder, dataFolder)),
    ...(embedded ? await examineVolume(vault, dataFolder) : []),
  ];
}

async function examineModes(folder: string, vault: Stats): Promise<readonly Finding[]> {
  if (process.platform === 'win32') return [];
  const names = await readdir(folder).catch(() => undefined);
  if (!names) {
    const whatToDo = 'Run parley doctor as the user that runs Parley.';
    return [{ about, verdict: 'warning', found: 'It may not be looked into by this user.', whatToDo }];
  }
  const files = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  const open = names.filter((_, index) => ((files[index]?.mode ?? 0) & 0o077) !== 0);
  const isOpen = (vault.mode & 0o077) !== 0;
  if (!isOpen && open.length === 0) {
    return [{ about, verdict: 'good', found: 'Its owner alone may read it.' }];
  }
  return [
    {
      about,
      verdict: 'fault',
      found: isOpen
        ? 'Others on this machine may enter it.'
        : `Others on this machine may read in it: ${open.join(', ')}.`,
      whatToDo: `Run: chmod -R go-rwx ${folder}`,
    },
  ];
}

/** A vault in memory is gone after a restart of the machine, and with it an open round. */
async function examineDisk(folder: string): Promise<Finding> {
  const { type } = await statfs(folder);
  return inMemory.includes(type)
    ? {
        about,
        verdict: 'warning',
        found: 'It is in memory, so a restart of this machine loses an open round.',
        whatToDo: 'Set PARLEY_VAULT to a folder on a disk of its own, best an encrypted one.',
      }
    : {
        about,
        verdict: 'good',
        found:
          'It is on a disk. Whether that disk is encrypted, and who takes snapshots of it, cannot be seen here.',
      };
}

async function examineBackups(folder: string, dataFolder: string): Promise<readonly Finding[]> {
  const marked = (await readFile(join(folder, 'CACHEDIR.TAG'), 'utf8').catch(() => '')).startsWith(tag);
  const way = relative(dataFolder, folder);
  const isInside = way === '' || !(way === '..' || way.startsWith(`..${sep}`));
  const mark: Finding = marked
    ? {
        about,
        verdict: 'good',
        found: 'It is marked (CACHEDIR.TAG), so that backup programs can leave it out.',
      }
    : {
        about,
        verdict: 'warning',
        found: 'It has no mark (CACHEDIR.TAG) by which backup programs leave it out.',
        whatToDo: 'Start Parley once: it writes the mark.',
      };
  const place: Finding = isInside
    ? {
        about,
        verdict: 'warning',
        found: `It is inside ${dataFolder}, so a backup of that folder takes the keys along.`,
        whatToDo:
          'Set PARLEY_VAULT to a folder elsewhere, between two rounds. Until then, see that the backup leaves it out.',
      }
    : { about, verdict: 'good', found: 'It is outside the data folder.' };
  return [mark, place];
}

async function examineVolume(vault: Stats, dataFolder: string): Promise<readonly Finding[]> {
  const data = await stat(dataFolder).catch(() => undefined);
  if (!data) return [];
  return vault.dev === data.dev
    ? [
        {
          about,
          verdict: 'warning',
          found:
            'It is on the same volume as the database, so an image or a snapshot of that volume holds both.',
          whatToDo: 'Set PARLEY_VAULT to a folder on another volume, of which no image is kept.',
        },
      ]
    : [{ about, verdict: 'good', found: 'It is on another volume than the database.' }];
}
