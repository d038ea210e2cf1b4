import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packError } from '../../adapters/control/carry-error.ts';
import { controlWords } from '../../adapters/control/words.ts';
import { diagnose } from '../../adapters/host/diagnose.ts';
import { examineAddresses } from '../../adapters/host/examine-addresses.ts';
import { examineMachine } from '../../adapters/host/examine-machine.ts';
import { examineVault } from '../../adapters/host/examine-vault.ts';
import { hostVaultWords } from '../../adapters/host/vault-words.ts';
import { hostWords } from '../../adapters/host/words.ts';
import { vaultWords } from '../../adapters/keys/words.ts';
import { judgedSettings, judgeServer } from '../../adapters/postgres/judge-server.ts';
import { databaseWords } from '../../adapters/postgres/words.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { createFakeOperator } from '../fakes/fake-operator.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { findEscaped } from '../pulse/find-escaped.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-words-apart-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Settings, files and commands, which stand as they are in any language. */
const verbatim = [
  ...['DATABASE_URL', 'REDIS_URL', 'PARLEY_VAULT', 'PARLEY_DATA', 'CACHEDIR.TAG', 'LimitCORE=0', 'sealing'],
  ...['.env', 'organisation.yaml', 'nodejs.org', 'systemd', '/etc/fstab', '/dev/sda2', 'kernel.core_pattern'],
  ...['?sslmode=verify-full', 'require', 'rediss://', 'postgres://user:password@server:5432/parley'],
  ...['postgresql://user:password@host:5432/parley?sslmode=verify-full', 'PostgreSQL', 'Redis', 'Node'],
  ...['chmod o-rwx', 'chmod -R go-rwx', 'chmod 700', 'swapoff -a', 'sysctl', 'ulimit -c 0', 'core'],
  ...['parley doctor', 'parley round status', 'GRANT pg_read_all_settings TO', 'handed', '2026-W48', 'none'],
  ...[
    'open.key',
    'unlimited',
    '/bin/keeper',
    'E1',
    ...judgedSettings,
    'watch',
    'noter',
    'ballot',
    'top',
    'on',
  ],
];

function escapedOf(findings: readonly Finding[]): readonly string[] {
  const told = findings.flatMap(({ about, found, whatToDo = '' }) => [about, found, whatToDo]);
  return findEscaped(told.join('\n'), [...verbatim, join(folder, 'vault'), folder]);
}

/** All sentences of a part of a set of words, however deep. */
function sentencesOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesOf) : [];
}

function escapedIn(...parts: readonly unknown[]): readonly string[] {
  return findEscaped(parts.flatMap(sentencesOf).join('\n'), [...verbatim, join(folder, 'vault'), folder]);
}

test('what doctor finds of the vault is words', async () => {
  const vaultFolder = join(folder, 'vault');
  const look = (embedded: boolean, dataFolder = folder) =>
    examineVault({ vaultFolder, dataFolder, embedded }, pseudo);
  expect(escapedOf(await look(true))).toEqual([]);
  mkdirSync(vaultFolder, { mode: 0o700 });
  expect(escapedOf(await look(true))).toEqual([]);
  writeFileSync(join(vaultFolder, 'open.key'), '', { mode: 0o644 });
  writeFileSync(join(vaultFolder, 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55');
  expect(escapedOf(await look(false, join(folder, 'data')))).toEqual([]);
  chmodSync(vaultFolder, 0o755);
  expect(escapedOf(await look(false))).toEqual([]);
  const { unseen, inMemory, otherVolume, onDisk } = hostVaultWords(pseudo);
  expect(escapedIn(unseen, inMemory, otherVolume, onDisk)).toEqual([]);
});

test('what it finds of the machine and of addresses is words', async () => {
  const files = { swaps: join(folder, 'a'), corePattern: join(folder, 'b'), limits: join(folder, 'c') };
  const look = async (swap: string, pattern: string, limit: string, nodeVersion: string) => {
    writeFileSync(files.swaps, `Filename\n${swap}`);
    writeFileSync(files.corePattern, pattern);
    writeFileSync(files.limits, limit);
    return escapedOf(await examineMachine({ dataFolder: folder, files, nodeVersion }, pseudo));
  };
  expect(await look('', 'core', 'Max core file size 0', '20.19.0')).toEqual([]);
  expect(await look('/dev/sda2 partition', 'core', 'Max core file size unlimited', '18.1.0')).toEqual([]);
  expect(await look('', '|/bin/keeper %p', '', '20.19.0')).toEqual([]);
  expect(await look('', 'core', '', '20.19.0')).toEqual([]);
  const { timeZonesLacking, freeSpace } = hostWords(pseudo);
  expect(escapedIn(timeZonesLacking, freeSpace)).toEqual([]);
  for (const databaseUrl of [
    'postgresql://localhost/p',
    'postgresql://b.org/p',
    'postgresql://b.org/p?ssl=true',
    '-',
  ]) {
    const redisUrl =
      { l: 'redis://localhost', b: 'redis://b.org' }[databaseUrl.charAt(13)] ?? 'rediss://b.org';
    expect(escapedOf(examineAddresses({ databaseUrl, redisUrl }, pseudo))).toEqual([]);
  }
});

test('what it finds of a database server is words', () => {
  const settings = Object.fromEntries(judgedSettings.map((name) => [name, 'on']));
  const loud = {
    settings: {
      ...settings,
      log_min_messages: 'debug',
      'pg_stat_statements.track': 'top',
      shared_preload_libraries: 'watch',
    },
    receivers: 2,
    listeners: [
      { kind: 'trigger', name: 'noter', table: 'ballot' },
      { kind: 'event-trigger', name: 'noter' },
    ],
  } as const;
  expect(escapedOf(judgeServer(loud, pseudo))).toEqual([]);
  expect(escapedOf(judgeServer({ settings: {}, receivers: 0, listeners: [] }, pseudo))).toEqual([]);
  const shipped = {
    shared_preload_libraries: '',
    session_preload_libraries: '',
    local_preload_libraries: '',
  };
  expect(escapedOf(judgeServer({ settings: shipped, receivers: 0, listeners: [] }, pseudo))).toEqual([]);
});

test('the whole diagnosis is words, and so is what keeps it from being made', async () => {
  const parts = {
    checkConfiguration: async () => ({ faults: [], found: [] }),
    readEnvironment: () => readEnvironment({ PARLEY_DATA: folder, PARLEY_ROSTER: join(folder, 'none') }),
    lendOperator: <T>(_: unknown, use: (operator: ReturnType<typeof createFakeOperator>) => Promise<T>) =>
      use(createFakeOperator({ examine: () => Promise.reject(new ParleyError(toldTrouble('⟦ẋ⟧'))) })),
  };
  const told = await diagnose(parts, pseudo);
  expect(
    escapedOf(told.map((finding) => ({ ...finding, about: finding.about.replace(/^parley-.*/, '') }))),
  ).toEqual([]);
  const faults = [{ file: '.env', line: 2, message: () => '⟦ẋ⟧' }];
  expect(
    escapedOf(await diagnose({ ...parts, checkConfiguration: async () => ({ faults, found: [] }) }, pseudo)),
  ).toEqual([]);
});

test('the errors of the socket, the vault and the database are words', () => {
  expect(escapedIn(packError(new Error('p017'), pseudo))).toEqual([]);
  const control = controlWords(pseudo);
  expect(escapedIn(control, control.tooLarge(100), control.noSocket(folder))).toEqual([]);
  const vault = vaultWords(pseudo);
  expect(
    escapedIn(vault, vault.openToOthers(folder), vault.full(folder), vault.notWritable(folder, 'E1')),
  ).toEqual([]);
  expect(escapedIn(vault.unusable(folder, undefined), vault.unusable(folder, 'E1'))).toEqual([]);
  expect(escapedIn(vault.keysDamaged(folder), vault.sharesDamaged(folder))).toEqual([]);
  expect(escapedIn(vault.notDestroyed('2026-W48', [folder, folder]))).toEqual([]);
  const database = databaseWords(pseudo);
  expect(escapedIn(database, database.refused('28P01'), database.refused('ERR_INVALID_URL'))).toEqual([]);
  expect(escapedIn(database.tooOld(13, 14), database.newerSchema(2, 1), database.unreachable('E1'))).toEqual(
    [],
  );
  expect(
    escapedIn(database.statementRefused('E1'), database.failed(undefined), database.failed('E1')),
  ).toEqual([]);
  expect(escapedIn(database.folderTaken(folder, 1), database.folderNotWritable(folder, 'E1'))).toEqual([]);
  expect(escapedIn(database.folderNotWritable(folder, undefined), database.lockUnreadable(folder))).toEqual(
    [],
  );
});
