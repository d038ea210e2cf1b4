import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectOperator } from '../../adapters/control/connect-operator.ts';
import { type ControlServer, serveOperator } from '../../adapters/control/serve-operator.ts';
import { reachableSocketPath } from '../../adapters/control/socket-path.ts';
import type { Operator } from '../../src/bot/operator.ts';
import { describeFault, type Fault, FaultyFileError } from '../../src/errors/fault.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import type { LogFacts, Logger } from '../../src/ports/logger.ts';
import { createFakeOperator, openStatus } from '../fakes/fake-operator.ts';

let folder: string;
let socketPath: string;
let server: ControlServer | undefined;
let logged: { readonly facts: LogFacts; readonly sentence: string }[];
const log: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (facts, sentence) => logged.push({ facts, sentence }),
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-control-'));
  socketPath = join(folder, 'parley.sock');
  logged = [];
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function reach(operator: Operator, path: string = socketPath): Promise<Operator> {
  server = await serveOperator(operator, path, log, english);
  const connected = await connectOperator(path);
  if (connected === undefined) throw new Error('nothing listens');
  return connected;
}

describe('the control socket', () => {
  it('gives another process what the running program would say', async () => {
    const operator = await reach(createFakeOperator());
    expect(await operator.roundStatus()).toEqual(openStatus);
    expect(await operator.checkReach()).toEqual(await createFakeOperator().checkReach());
  });

  it('passes on what a command was given', async () => {
    const fake = createFakeOperator();
    const operator = await reach(fake);
    await operator.importRoster('person_id\nä "1"\n', 'roster.csv');
    await operator.createLinks('p-1');
    await operator.createLinks();
    await operator.openRound();
    expect(fake.asked).toEqual([
      ['importRoster', 'person_id\nä "1"\n', 'roster.csv'],
      ['createLinks', 'p-1'],
      ['createLinks', undefined],
      ['openRound'],
    ]);
  });

  it('carries a roster of 100,000 people', async () => {
    const fake = createFakeOperator();
    const operator = await reach(fake);
    const csv = 'p-12345,Safeguarding / Duty team,staff,Europe/London,permanent,,,\n'.repeat(100_000);
    await operator.importRoster(csv, 'roster.csv');
    expect(fake.asked).toEqual([['importRoster', csv, 'roster.csv']]);
  });

  it('lists every fault of a file on the other side, as the running program found them', async () => {
    const faults = [
      { file: 'roster.csv', line: 2, message: () => 'the role "boss" is not one of staff, rep, leader.' },
      { file: 'roster.csv', message: () => 'the column team is missing.' },
    ];
    const operator = await reach(
      createFakeOperator({ importRoster: () => Promise.reject(new FaultyFileError(faults)) }),
    );
    const error: unknown = await operator.importRoster('', 'roster.csv').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FaultyFileError);
    const told = (all: readonly Fault[]) => all.map((fault) => describeFault(fault, english));
    expect(told((error as FaultyFileError).faults)).toEqual(told(faults));
  });

  it('says on the other side what to do', async () => {
    const operator = await reach(
      createFakeOperator({
        openRound: () => Promise.reject(new ParleyError(toldTrouble('A round is open.', 'Close it first.'))),
      }),
    );
    await expect(operator.openRound()).rejects.toMatchObject({
      message: 'A round is open.',
      whatToDo: 'Close it first.',
    });
  });

  it('keeps the text of an unforeseen error from the caller and from the log', async () => {
    const operator = await reach(
      createFakeOperator({
        roundStatus: () => Promise.reject(new Error('insert failed, params: p-017')),
      }),
    );
    const error: unknown = await operator.roundStatus().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'The running Parley met an error that was not foreseen.' });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify([error, logged])).not.toContain('p-017');
  });

  it('says so when the program stops in mid-answer', async () => {
    const operator = await reach(createFakeOperator());
    const broken = createServer((socket) => socket.destroy());
    await server?.close();
    server = undefined;
    await new Promise<void>((resolve) => broken.listen(socketPath, resolve));
    await expect(operator.roundStatus()).rejects.toThrow('The running Parley stopped before it answered.');
    await new Promise((resolve) => broken.close(resolve));
  });

  it('is for the same user only', async () => {
    await reach(createFakeOperator());
    expect(statSync(socketPath).mode & 0o777).toBe(0o600);
  });

  it('is not there before the program starts, nor after it stops', async () => {
    expect(await connectOperator(socketPath)).toBeUndefined();
    const operator = await reach(createFakeOperator());
    await operator.roundStatus();
    await server?.close();
    server = undefined;
    expect(await connectOperator(socketPath)).toBeUndefined();
  });

  it('finds nobody at a socket that a killed program left, and the next program takes its place', async () => {
    leaveStaleSocket(socketPath);
    expect(await connectOperator(socketPath)).toBeUndefined();
    const operator = await reach(createFakeOperator());
    expect(await operator.roundStatus()).toEqual(openStatus);
  });

  it('refuses a second program, in words, and leaves the first one its socket', async () => {
    const operator = await reach(createFakeOperator());
    await expect(serveOperator(createFakeOperator(), socketPath, log, english)).rejects.toThrow(
      'Another Parley is running on this data folder.',
    );
    expect(await operator.roundStatus()).toEqual(openStatus);
  });

  it('leaves a file alone that stands where the socket should be', async () => {
    writeFileSync(socketPath, 'mine');
    await expect(serveOperator(createFakeOperator(), socketPath, log, english)).rejects.toThrow(
      'could not be made',
    );
    expect(statSync(socketPath).isFile()).toBe(true);
  });

  it('works in a folder whose path is longer than a socket may be named', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const operator = await reach(createFakeOperator(), join(deep, 'parley.sock'));
    expect(await operator.roundStatus()).toEqual(openStatus);
  });

  it('names a pipe after the folder on Windows', () => {
    expect(reachableSocketPath('data/parley.sock', 'win32')).toMatch(/^\\\\\.\\pipe\\parley-[0-9a-f]{24}$/);
  });
});

/** A socket in the file system at which nobody listens, as after `kill -9`. */
function leaveStaleSocket(path: string): void {
  spawnSync(process.execPath, [
    '-e',
    `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
  ]);
  expect(statSync(path).isSocket()).toBe(true);
}
