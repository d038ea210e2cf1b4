import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A server started for a run of tests. */
export interface StartedServer {
  readonly process: ChildProcess;
  /** Ends it and waits until it has gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a server and resolves when it has printed `ready`; rejects, with what it printed, when it ends before. */
export function startServer(
  program: string,
  parameters: readonly string[],
  ready: RegExp,
  options: SpawnOptions = {},
): Promise<StartedServer> {
  const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // A run that is interrupted leaves no server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    process.off('exit', kill);
    child.kill(signal);
    await gone;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer) => {
      if (printed.length < 20_000) printed += chunk.toString();
      if (ready.test(printed)) resolve({ process: child, stop });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`${program} ended (${code}) before it was ready:\n${printed}`)),
    );
  });
}

/** A port that nobody listens on at this moment, on the loopback address. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port was found.'));
      });
    });
  });
}
