import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './find-program.ts';
import { findFreePort, startServer } from './start-server.ts';

const installCommand = 'Debian: sudo apt-get install redis-server; macOS: brew install redis';

export interface RedisServer {
  readonly url: string;
  readonly dataDirectory: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A throw-away redis-server on a free loopback port; keeps nothing on the disk unless `appendOnly`. */
export async function startRedis({ appendOnly = false } = {}): Promise<RedisServer> {
  const program = findProgram('redis-server', installCommand);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'parley-redis-'));
  const port = await findFreePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: dataDirectory,
    save: '',
    databases: 1_000,
    appendonly: appendOnly ? 'yes' : 'no',
    appendfsync: 'always',
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = await startServer(program, parameters, /Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    dataDirectory,
    pid: server.process.pid ?? 0,
    stop: async () => {
      await server.stop('SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
