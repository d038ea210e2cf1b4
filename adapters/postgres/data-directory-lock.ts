import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';
import { databaseWords } from './words.ts';

/** The right to use a data directory, held until it is released or the process ends, however it ends. */
export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** A lock file's content. `id` tells this holding apart from every other, also of the same process. */
interface Holder extends ProcessIdentity {
  readonly id: string;
}

/** Another process has the data directory. */
export class DataDirectoryTakenError extends ParleyError {}

/**
 * Tries again while another process has the data directory, which a starting Parley has before it listens for commands,
 * and a command has while it works. For 30 seconds: then it rejects as the last try did.
 */
export async function untilFree<T>(attempt: () => Promise<T>, triesLeft = 120): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof DataDirectoryTakenError) || triesLeft === 0) throw error;
    await delay(250);
    return untilFree(attempt, triesLeft - 1);
  }
}

/**
 * Takes a data directory for this process, and makes it where it is missing. Rejects with a DataDirectoryTakenError
 * while another process has it. A holder that was killed counts no longer.
 *
 * Files are put in place by `link`, which is whole or not at all and never replaces. The next holder after a dead one
 * puts its file at a name made of the dead one's id, so that of several starters one alone can follow; the last in this
 * chain, if it lives, has the directory.
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((error) => {
    throw unusable(directory, error);
  });
  const holder: Holder = { ...(await identifyProcess()), id: randomUUID() };
  const own = join(directory, `parley.lock.${holder.id}`);
  await writeFile(own, JSON.stringify(holder), { mode: 0o600, flag: 'wx' }).catch((error) => {
    throw unusable(directory, error);
  });
  try {
    await takePlace(directory, holder, own);
  } catch (error) {
    await removeFile(own);
    throw error;
  }
  return {
    release: async () => {
      if ((await readHolder(lockFile(directory)))?.id === holder.id) await removeFile(lockFile(directory));
    },
  };
}

async function takePlace(directory: string, holder: Holder, own: string): Promise<void> {
  for (;;) {
    const chain = await readChain(directory);
    const last = chain.at(-1);
    if (last && (await isRunning(last))) throw alreadyRunning(directory, last.pid);
    const place = last ? placeAfter(directory, last) : lockFile(directory);
    if (!(await linkUnlessTaken(own, place))) continue;
    // The chain may have been shortened by another holder while this one read it: then its end is elsewhere.
    if ((await readChain(directory)).at(-1)?.id !== holder.id) {
      await removeFile(place);
      continue;
    }
    // Now nobody else changes anything here: become the head, and clear what the dead have left.
    await rename(own, lockFile(directory));
    for (const dead of chain) await removeFile(placeAfter(directory, dead));
    await removeFile(own);
    return;
  }
}

/** Holders one after the other; all but the last are dead. */
async function readChain(directory: string): Promise<readonly Holder[]> {
  const chain: Holder[] = [];
  for (let place = lockFile(directory); ; ) {
    const holder = await readHolder(place);
    if (!holder) return chain;
    chain.push(holder);
    place = placeAfter(directory, holder);
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ParleyError((language) => databaseWords(language).lockUnreadable(path));
  }
}

async function linkUnlessTaken(own: string, place: string): Promise<boolean> {
  try {
    await link(own, place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function removeFile(path: string): Promise<void> {
  await unlink(path).catch(() => {});
}

function lockFile(directory: string): string {
  return join(directory, 'parley.lock');
}

function placeAfter(directory: string, dead: Holder): string {
  return join(directory, `parley.lock.after-${dead.id}`);
}

function alreadyRunning(directory: string, pid: number): DataDirectoryTakenError {
  return new DataDirectoryTakenError((language) => databaseWords(language).folderTaken(directory, pid));
}

function unusable(directory: string, error: NodeJS.ErrnoException): ParleyError {
  return new ParleyError((language) => databaseWords(language).folderNotWritable(directory, error.code));
}
