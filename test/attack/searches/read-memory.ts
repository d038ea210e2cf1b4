import { open, readFile } from 'node:fs/promises';
import type { Place } from '../../leaks/search-for-leaks.ts';

const chunkBytes = 64 * 1024 * 1024;
/** Longer than anything that is searched for, so that nothing is cut in two. */
const overlapBytes = 8 * 1024;

/** A live process's writable memory, piece by piece; undefined where the system does not show it (only Linux does). */
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
        if (read) yield { name: 'the memory', bytes: bytes.subarray(0, read.bytesRead), row: false };
        if (at + chunkBytes >= to) break;
      }
    }
  } finally {
    await memory.close();
  }
}
