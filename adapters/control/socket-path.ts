import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The name of a Unix socket has at most 103 bytes on macOS and 107 on Linux (sun_path, less the closing zero). */
const longestSocketPath = 100;

/**
 * Where the control socket `socketPath` really is: a long path is replaced by a short one in the folder for temporary
 * files, the same for every process of this machine; on Windows it is a named pipe.
 */
export function reachableSocketPath(
  socketPath: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const whole = resolve(socketPath);
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 24);
  if (platform === 'win32') return `\\\\.\\pipe\\parley-${hash}`;
  return Buffer.byteLength(whole) > longestSocketPath ? join(tmpdir(), `parley-${hash}.sock`) : whole;
}
