import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

const program = join(projectRoot(), 'dist', 'src', 'main.js');

export interface RunningProgram {
  /** The address that it printed. */
  readonly address: string;
  /** All that it has written so far, to both of its outputs. */
  output(): string;
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Parley as `npm start` runs it after building, in a folder of its own and with no settings but these. */
export async function startProgram(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const child = launch(folder, settings, []);
  let output = '';
  child.stderr?.on('data', (text: Buffer) => {
    output += text;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      output += text;
      const [found] = /http:\/\/\S+(?=\s)/.exec(output.slice(output.indexOf('Open this address'))) ?? [];
      if (output.includes('Open this address') && found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Parley stopped before it was up:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** One command in a process of its own, beside whatever runs in that folder. */
export async function runCommand(
  folder: string,
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = launch(folder, settings, args);
  const [stdout, stderr] = [[] as Buffer[], [] as Buffer[]];
  child.stdout?.on('data', (text: Buffer) => stdout.push(text));
  child.stderr?.on('data', (text: Buffer) => stderr.push(text));
  await once(child, 'close');
  return {
    code: child.exitCode,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8'),
  };
}

function launch(
  folder: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[],
): ChildProcess {
  const environment = { PATH: process.env.PATH ?? '', PORT: '0', ...settings };
  return spawn(process.execPath, [program, ...args], { cwd: folder, env: environment });
}
