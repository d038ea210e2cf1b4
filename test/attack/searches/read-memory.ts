import { open, readFile } from 'node:fs/promises';
import type { Place } from '../../leaks/search-for-leaks.ts';

const chunkBytes = 64 * 1024 * 1024;
/** Longer than anything that is searched for, so that nothing is cut in two. */
const overlapBytes = 8 * 1024;

const pageBytes = 4 * 1024;
const emptyPage = Buffer.alloc(pageBytes);

/**
 * A live process's writable memory, piece by piece (only Linux shows it). Pages of zeros, which are most of it, are left
 * out: nothing that is searched for lies across one.
 */
export async function* readMemory(pid: number): AsyncGenerator<Place> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
  const memory = await open(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of maps.split('\n')) {
      const [range = '', permissions = ''] = line.split(' ');
      if (!permissions.startsWith('rw')) continue;
      const [from = 0, to = 0] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      for (let at = from; at < to; at += chunkBytes - overlapBytes) {
        const bytes = Buffer.alloc(Math.min(chunkBytes, to - at));
        // Some mappings, such as those of devices, refuse.
        const read = await memory.read(bytes, 0, bytes.length, at).catch(() => undefined);
        if (read) yield* writtenPages(bytes.subarray(0, read.bytesRead));
        if (at + chunkBytes >= to) break;
      }
    }
  } finally {
    await memory.close();
  }
}

/** Each run of pages that hold anything. */
function* writtenPages(bytes: Buffer): Generator<Place> {
  let from: number | undefined;
  for (let at = 0; at < bytes.length; at += pageBytes) {
    const page = bytes.subarray(at, at + pageBytes);
    const isEmpty = page.equals(emptyPage);
    if (!isEmpty) from ??= at;
    if (isEmpty && from !== undefined) {
      yield { name: 'the memory', bytes: bytes.subarray(from, at), row: false };
      from = undefined;
    }
  }
  if (from !== undefined) yield { name: 'the memory', bytes: bytes.subarray(from), row: false };
}
