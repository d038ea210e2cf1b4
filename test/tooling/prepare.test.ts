import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPrograms } from '../engines/chromium-programs.ts';

const prepareScript = new URL('../../prepare.mjs', import.meta.url);

/** A compiler in place of TypeScript's: notes that it ran, and "compiles" each source file by copying it. */
const compiler = `
const { appendFileSync, cpSync, readdirSync, mkdirSync } = require('node:fs');
appendFileSync('compiled.log', 'once\\n');
mkdirSync('dist/src', { recursive: true });
for (const name of readdirSync('src').filter((name) => name.endsWith('.ts'))) {
  cpSync('src/' + name, 'dist/src/' + name.replace('.ts', '.js'));
}
process.exit(readdirSync('src').includes('faulty.ts') ? 1 : 0);
`;

/** A package manager in place of npm: brings the lock file's packages in, and the compiler. */
const npm = `
const { appendFileSync, copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('installed.log', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules/typescript/bin', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
writeFileSync('node_modules/typescript/bin/tsc', ${JSON.stringify(compiler)});
writeFileSync('node_modules/typescript/package.json', '{}');
`;

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'parley-clone-'));
  copyFileSync(prepareScript, join(clone, 'prepare.mjs'));
  write('test/engines/chromium-programs.json', JSON.stringify(chromiumPrograms));
  write('tsconfig.json', '{}');
  write('npm-cli.js', npm);
  write('src/main.ts', 'export {};');
  write('src/style.css', 'p {}');
  lock('1.0.0');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
}

function lock(version: string): void {
  const packages = {
    '': {},
    'node_modules/zod': { version },
    'node_modules/fsevents': { version: '2', optional: true },
  };
  write('package-lock.json', JSON.stringify({ packages }));
}

function linesOf(file: string): number {
  return existsSync(join(clone, file))
    ? readFileSync(join(clone, file), 'utf8').trim().split('\n').length
    : 0;
}

function prepare(args: readonly string[] = [], path: string = dirname(process.execPath)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['prepare.mjs', ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: path, npm_execpath: join(clone, 'npm-cli.js') },
  });
  return { status, stdout, stderr, installs: linesOf('installed.log'), builds: linesOf('compiled.log') };
}

describe('a fresh clone', () => {
  it('is installed and built, with nothing on standard output', () => {
    expect(prepare()).toMatchObject({ status: 0, stdout: '', installs: 1, builds: 1 });
    expect(existsSync(join(clone, 'dist/src/main.js'))).toBe(true);
    expect(readFileSync(join(clone, 'dist/src/style.css'), 'utf8')).toBe('p {}');
  });

  it('is left alone the second time', () => {
    prepare();
    expect(prepare()).toEqual({ status: 0, stdout: '', stderr: '', installs: 1, builds: 1 });
  });
});

describe('a later run', () => {
  beforeEach(() => {
    prepare();
  });

  it('builds again when a source file has changed', () => {
    write('src/main.ts', 'export const changed = true;');
    expect(prepare()).toMatchObject({ status: 0, installs: 1, builds: 2 });
  });

  it('takes away what a removed source file had left', () => {
    write('src/old.ts', 'export {};');
    prepare();
    rmSync(join(clone, 'src/old.ts'));
    prepare();
    expect(existsSync(join(clone, 'dist/src/old.js'))).toBe(false);
    expect(existsSync(join(clone, 'dist/src/main.js'))).toBe(true);
  });

  it('installs again when a package is wanted in another version', () => {
    lock('1.1.0');
    expect(prepare()).toMatchObject({ status: 0, installs: 2 });
  });

  it('installs again when an installation was interrupted', () => {
    rmSync(join(clone, 'node_modules/.package-lock.json'));
    expect(prepare()).toMatchObject({ status: 0, installs: 2 });
  });

  it('fails while a source file is faulty, and builds again until it is not', () => {
    write('src/faulty.ts', '');
    expect(prepare()).toMatchObject({ status: 1, stderr: expect.stringContaining('The build failed') });
    expect(prepare()).toMatchObject({ status: 1, builds: 3 });
    rmSync(join(clone, 'src/faulty.ts'));
    expect(prepare()).toMatchObject({ status: 0, builds: 4 });
  });
});

describe('an installation that fails', () => {
  it('says what to check', () => {
    write('npm-cli.js', 'process.exit(1)');
    expect(prepare()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Check the connection to the npm registry'),
    });
  });
});

describe('what only the tests need', () => {
  let bin: string;

  beforeEach(() => {
    bin = join(clone, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    addPrograms('initdb', 'postgres', 'chromium');
  });

  function addPrograms(...names: readonly string[]): void {
    for (const name of names) addProgram(name, '');
  }

  function addProgram(name: string, script: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }

  /** As root, or by a sudo that asks for no password. */
  function allowApt(script: string): void {
    addProgram('apt-get', script);
    symlinkSync('/usr/bin/env', join(bin, 'env'));
    addProgram('sudo', '[ "$1" = -n ] && shift; exec "$@"');
    addProgram('true', '');
  }

  it('is not looked for by npm start', () => {
    expect(prepare([], bin)).toMatchObject({ status: 0 });
  });

  it('is left alone where it is there', () => {
    addPrograms('redis-server');
    allowApt('echo called >> called.log');
    expect(prepare(['engines'], bin)).toMatchObject({ status: 0 });
    expect(linesOf('called.log')).toBe(0);
  });

  it('is installed by apt where that takes no password', () => {
    allowApt('echo "$@" >> called.log; : > bin/redis-server; /bin/chmod 755 bin/redis-server');
    expect(prepare(['engines'], bin)).toMatchObject({ status: 0 });
    expect(readFileSync(join(clone, 'called.log'), 'utf8')).toBe(
      '-q update\n-q install -y --no-install-recommends redis-server\n',
    );
  });

  it('is installed in its whole where apt knows no light Chromium', () => {
    rmSync(join(bin, 'chromium'));
    addPrograms('redis-server');
    allowApt(
      'echo "$@" >> called.log; case "$*" in *headless*) exit 100;; esac; : > bin/chromium; /bin/chmod 755 bin/chromium',
    );
    expect(prepare(['engines'], bin)).toMatchObject({ status: 0 });
    expect(readFileSync(join(clone, 'called.log'), 'utf8')).toContain(
      'chromium-headless-shell\n-q install -y --no-install-recommends chromium\n',
    );
  });

  it.each(chromiumPrograms.filter((name) => !isAbsolute(name)))('is there as %s', (name) => {
    rmSync(join(bin, 'chromium'));
    addPrograms('redis-server', name);
    expect(prepare(['engines'], bin)).toMatchObject({ status: 0 });
  });

  it('is installed by brew', () => {
    addProgram('brew', 'echo "$@" >> called.log; : > bin/redis-server; /bin/chmod 755 bin/redis-server');
    expect(prepare(['engines'], bin)).toMatchObject({ status: 0 });
    expect(readFileSync(join(clone, 'called.log'), 'utf8')).toBe('install redis\n');
  });

  it('is named with the command that installs it where it cannot be installed', () => {
    allowApt('exit 1');
    const { status, stderr } = prepare(['engines'], bin);
    expect(status).toBe(1);
    expect(stderr).toContain('The tests need redis-server, which this machine does not have.');
    expect(stderr).toContain('Install with: sudo apt-get install redis-server');
    expect(stderr).toContain('npm run test:embedded');
  });

  it('is named in the words of the package manager that is there', () => {
    addPrograms('dnf');
    expect(prepare(['engines'], bin).stderr).toContain('Install with: sudo dnf install redis');
  });
});
