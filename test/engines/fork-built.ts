import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

/** Starts a built file of the tests (`test/postgres/children/x`) as a process of its own, which a test may kill. */
export function forkBuilt(file: string, parameters: readonly string[]): ChildProcess {
  const built = join(projectRoot(), 'dist', `${file}.js`);
  if (!existsSync(built)) throw new Error(`${file} is not built. Run \`npm test\`, which builds first.`);
  return fork(built, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** The next thing that the process says. Rejects when it ends in silence. */
export function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('The process ended before it said anything.'));
    child.once('exit', end);
    child.once('message', (message) => {
      child.off('exit', end);
      resolve(message);
    });
  });
}

export function killNow(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
