import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../adapters/host/diagnose.ts';
import { examineAddresses } from '../../adapters/host/examine-addresses.ts';
import { examineFiles } from '../../adapters/host/examine-files.ts';
import { examineMachine } from '../../adapters/host/examine-machine.ts';
import { examineVault } from '../../adapters/host/examine-vault.ts';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { createFakeOperator } from '../fakes/fake-operator.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict !== 'good').map(({ verdict, found }) => `${verdict}: ${found}`);

describe('the key vault', () => {
  const dataFolder = () => join(folder, 'data');
  const look = (vaultFolder: string, embedded = true) =>
    examineVault({ vaultFolder, dataFolder: dataFolder(), embedded }, english);

  it('where it lies unless set is named for what a backup and an image of the disk would take', async () => {
    const vaultFolder = join(dataFolder(), 'vault');
    await createFileVault(vaultFolder);
    const findings = told(await look(vaultFolder)).filter((one) => !one.includes('in memory'));
    expect(findings).toEqual([
      `warning: It is inside ${dataFolder()}, so a backup of that folder takes the keys along.`,
      expect.stringContaining('warning: It is on the same volume as the database'),
    ]);
  });

  it('outside the data folder, with the database elsewhere, is good', async () => {
    const vaultFolder = join(folder, 'data-vault');
    mkdirSync(dataFolder());
    await createFileVault(vaultFolder);
    expect(told(await look(vaultFolder, false)).filter((one) => !one.includes('in memory'))).toEqual([]);
  });

  it('that others may enter or read is a fault', async () => {
    const vaultFolder = join(folder, 'vault');
    await (await createFileVault(vaultFolder)).create('2026-W48');
    chmodSync(join(vaultFolder, '2026-W48.answering.json'), 0o640);
    const [file] = await look(vaultFolder, false);
    expect(file).toMatchObject({
      verdict: 'fault',
      found: 'Others on this machine may read in it: 2026-W48.answering.json.',
      whatToDo: `Run: chmod -R go-rwx ${vaultFolder}`,
    });
    chmodSync(vaultFolder, 0o755);
    expect(told(await look(vaultFolder, false))).toContain('fault: Others on this machine may enter it.');
  });

  it('without the mark for backup programs says so, and one that is not there yet is good', async () => {
    const vaultFolder = join(folder, 'vault');
    expect(told(await look(vaultFolder))).toEqual([]);
    mkdirSync(vaultFolder, { mode: 0o700 });
    expect(told(await look(vaultFolder, false)).join()).toContain('It has no mark (CACHEDIR.TAG)');
  });
});

describe('the machine', () => {
  const limits = (size: string) =>
    `Limit  Soft Limit  Hard Limit  Units\nMax core file size   ${size}   unlimited  bytes\n`;
  async function look(given: { swaps?: string; pattern?: string; limit?: string; nodeVersion?: string }) {
    const files = {
      swaps: join(folder, 'swaps'),
      corePattern: join(folder, 'pattern'),
      limits: join(folder, 'limits'),
    };
    writeFileSync(files.swaps, `Filename Type Size Used Priority\n${given.swaps ?? ''}`);
    writeFileSync(files.corePattern, given.pattern ?? 'core');
    writeFileSync(files.limits, limits(given.limit ?? '0'));
    const { nodeVersion = '20.19.0' } = given;
    const findings = await examineMachine({ dataFolder: folder, files, nodeVersion }, english);
    return told(findings.filter(({ about }) => about !== 'disk'));
  }

  it('that writes no memory to a disk is good', async () => {
    expect(await look({})).toEqual([]);
    expect(await look({ swaps: '/dev/zram0 partition 100 0 100\n' })).toEqual([]);
  });

  it.each([
    [{ swaps: '/dev/sda2 partition 100 0 -2\n' }, 'warning: Memory may be written to /dev/sda2'],
    [{ limit: 'unlimited' }, 'warning: A crash writes the program’s memory to a file (limit: unlimited).'],
    [
      { pattern: '|/usr/share/apport/apport %p' },
      'warning: A crash hands the program’s memory to /usr/share/apport',
    ],
    [{ nodeVersion: '20.18.3' }, 'fault: This is Node 20.18.3.'],
    [{ nodeVersion: '18.20.0' }, 'fault: This is Node 18.20.0.'],
  ])('is told what is wrong: %j', async (given, words) => {
    expect(await look(given)).toEqual([expect.stringContaining(words)]);
  });

  it('on another system than Linux says nothing about what it cannot see', async () => {
    const nowhere = join(folder, 'none');
    const files = { swaps: nowhere, corePattern: nowhere, limits: nowhere };
    const findings = await examineMachine({ dataFolder: folder, files }, english);
    expect(findings.map(({ about }) => about)).toEqual(['Node', 'time zones', 'disk']);
  });
});

describe('the ways to the database and to Redis', () => {
  it.each([
    ['postgresql://parley:secret@localhost:5432/parley'],
    ['postgresql://parley:secret@127.0.0.1/parley'],
    ['postgresql:///parley?host=/var/run/postgresql'],
    ['postgresql://parley:secret@db.example.org/parley?sslmode=verify-full'],
  ])('%s is good', (databaseUrl) => {
    expect(told(examineAddresses({ databaseUrl }, english))).toEqual([]);
  });

  it.each([
    [{ databaseUrl: 'postgresql://parley:secret@db.example.org/parley' }],
    [{ databaseUrl: 'postgresql://parley:secret@db.example.org/parley?sslmode=prefer' }],
    [{ redisUrl: 'redis://:secret@redis.example.org:6379' }],
    [{ redisUrl: 'redis+sentinel://localhost:26379,b.example.org:26379/parley' }],
  ])('%j is a fault, and no password is in it', (addresses) => {
    const [finding] = examineAddresses(addresses, english);
    expect(finding).toMatchObject({ verdict: 'fault', found: expect.stringContaining('not encrypted') });
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  it('Redis on this machine, or by TLS, is good', () => {
    expect(told(examineAddresses({ redisUrl: 'redis://127.0.0.1:6379' }, english))).toEqual([]);
    expect(told(examineAddresses({ redisUrl: 'rediss://redis.example.org:6379' }, english))).toEqual([]);
  });
});

it('files with tokens and names that others may read are named', async () => {
  const [open, shut] = [join(folder, '.env'), join(folder, 'roster.csv')];
  writeFileSync(open, '', { mode: 0o644 });
  writeFileSync(shut, '', { mode: 0o600 });
  expect(await examineFiles([open, shut, join(folder, 'none')], english)).toEqual([
    {
      about: '.env',
      verdict: 'warning',
      found: 'Others on this machine may read it.',
      whatToDo: `Run: chmod o-rwx ${open}`,
    },
    { about: 'roster.csv', verdict: 'good', found: 'Others on this machine may not read it.' },
  ]);
});

describe('the whole diagnosis', () => {
  const parts = (examined: () => Promise<readonly Finding[]>) => ({
    checkConfiguration: async () => ({ faults: [], found: [] }),
    readEnvironment: () => readEnvironment({ PARLEY_DATA: folder }),
    lendOperator: <T>(_: unknown, use: (operator: ReturnType<typeof createFakeOperator>) => Promise<T>) =>
      use(createFakeOperator({ examine: examined })),
  });

  it('ends with what the program itself sees', async () => {
    const seen: Finding = { about: 'keys', verdict: 'fault', found: 'Those of 2026-W48 are not destroyed.' };
    expect(
      (
        await diagnose(
          parts(async () => [seen]),
          english,
        )
      ).at(-1),
    ).toEqual(seen);
  });

  it('has for a fault that the program cannot be started, and for the only ones faults of the settings', async () => {
    const broken = parts(() =>
      Promise.reject(new ParleyError(toldTrouble('Redis cannot be reached.', 'Start it.'))),
    );
    expect((await diagnose(broken, english)).at(-1)).toEqual({
      about: 'Parley',
      verdict: 'fault',
      found: 'Redis cannot be reached.',
      whatToDo: 'Start it.',
    });
    const faults = [{ file: 'organisation.yaml', line: 3, message: () => 'name is missing.' }];
    const wrong = { ...broken, checkConfiguration: async () => ({ faults, found: [] }) };
    expect((await diagnose(wrong, english)).map(({ found }) => found)).toEqual([
      'organisation.yaml line 3: name is missing.',
    ]);
  });
});
