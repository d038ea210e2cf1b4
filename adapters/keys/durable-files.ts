import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, unlink } from 'node:fs/promises';

/**
 * Writes a file that its owner alone may read, and has it on the disk, under its name, before it resolves. A file that
 * is there already stays as it is: of two writers, one wins whole.
 */
export async function writeOnce(directory: string, name: string, content: string): Promise<void> {
  const unfinished = `${directory}/${name}.${randomBytes(4).toString('hex')}`;
  await withFile(unfinished, 'wx', async (file) => {
    await file.writeFile(content);
    await file.sync();
  });
  await link(unfinished, `${directory}/${name}`).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(unfinished);
  await syncDirectory(directory);
}

/**
 * Overwrites a file with random bytes, has them on the disk, and removes it. It loses its name first, so that nobody
 * reads half of it. A disk may keep what was overwritten (journals, snapshots, worn cells); there, the vault belongs on
 * an encrypted volume.
 */
export async function shred(directory: string, name: string): Promise<void> {
  const nameless = `${directory}/${name}.going`;
  await rename(`${directory}/${name}`, nameless);
  await withFile(nameless, 'r+', async (file) => {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  });
  await unlink(nameless);
  await syncDirectory(directory);
}

async function withFile(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

/** A new name or a removal is durable only once its directory is. Windows has no such call, nor needs it. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(directory, 'r', (handle) => handle.sync());
}
