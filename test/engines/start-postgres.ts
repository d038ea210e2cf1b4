import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';
import { findFreePort, startServer } from './start-server.ts';

const installCommand = 'Debian: sudo apt-get install postgresql; macOS: brew install postgresql';
const run = promisify(execFile);

export interface PostgresServer {
  /** Connection string of the server's own database; `createDatabase` makes others. */
  readonly url: string;
  readonly dataDirectory: string;
  /** The server's process, for tests that kill it. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * A throw-away PostgreSQL on a free loopback port. Not durable unless asked for: without fsync the tests are faster.
 * It refuses to run as root, so there it runs as `postgres` or `nobody`.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const initdb = findProgram('initdb', installCommand);
  const postgres = findProgram('postgres', installCommand);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  const user = process.getuid?.() === 0 ? await findUser() : undefined;
  if (user) await chown(dataDirectory, user.uid, user.gid);
  const options = { ...user, cwd: dataDirectory, env: { ...process.env, LC_ALL: 'C' } };
  await run(
    initdb,
    ['-D', dataDirectory, '-U', 'parley', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const port = await findFreePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(!durable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = await startServer(
    postgres,
    ['-D', dataDirectory, ...parameters],
    /database system is ready to accept connections/,
    options,
  );
  return {
    url: `postgres://parley@127.0.0.1:${port}/postgres`,
    dataDirectory,
    pid: server.process.pid ?? 0,
    stop: async () => {
      // "Fast shutdown": connections that a test forgot do not hold it up.
      await server.stop('SIGINT');
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function findUser(): Promise<{ readonly uid: number; readonly gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('PostgreSQL cannot run as root, and this machine has no user "postgres" or "nobody".');
  }
  return { uid: Number(uid), gid: Number(gid) };
}
