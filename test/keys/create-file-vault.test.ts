import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileVault, type VaultFiles } from '../../adapters/keys/create-file-vault.ts';
import { shred, writeOnce } from '../../adapters/keys/durable-files.ts';
import { keyVaultContract } from '../contracts/key-vault-contract.ts';
import { threeHolders } from '../contracts/three-holders.ts';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-vault-'));
});

afterAll(() => rm(folder, { recursive: true }));

function newDirectory(): string {
  count += 1;
  return join(folder, `vault-${count}`);
}

/** What the vault holds of rounds: all but the mark for backup programs. */
async function filesIn(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter((name) => name !== 'CACHEDIR.TAG');
}

/** The disk of a process that is killed just before its change number `survived + 1` (the first two are the start's). */
function killedAfter(survived: number): VaultFiles {
  let left = survived + 2;
  const dieOrDo = <A extends unknown[]>(change: (...parameters: A) => Promise<void>) => {
    return async (...parameters: A) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      await change(...parameters);
    };
  };
  return { writeOnce: dieOrDo(writeOnce), shred: dieOrDo(shred) };
}

keyVaultContract('in a directory', () => createFileVault(newDirectory()));

test('the directory and the files are for their owner alone', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await vault.create('2026-W48');
  const names = await filesIn(directory);
  const modes = await Promise.all(
    names.map(async (name) => (await stat(join(directory, name))).mode & 0o777),
  );
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect(modes).toEqual([0o600, 0o600]);
});

test('what takes answers in is in another file than what opens them', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await vault.create('2026-W48');
  const secret = Buffer.from((await vault.readOpeningKeys('2026-W48'))?.secretKey ?? []).toString('hex');
  expect(secret).toHaveLength(64);
  expect(await readFile(join(directory, '2026-W48.answering.json'), 'utf8')).not.toContain(secret);
});

test('a vault that is opened again has the same keys', async () => {
  const directory = newDirectory();
  const before = await createFileVault(directory);
  await before.create('2026-W48');
  const after = await createFileVault(directory);
  expect(await after.readOpeningKeys('2026-W48')).toEqual(await before.readOpeningKeys('2026-W48'));
});

test.each([0, 1])(
  'a creation killed after %i files leaves no round, and the next one completes it',
  async (survived) => {
    const directory = newDirectory();
    const killed = await createFileVault(directory, killedAfter(survived));
    await expect(killed.create('2026-W48')).rejects.toThrow();
    const vault = await createFileVault(directory);
    expect(await vault.readAnsweringKeys('2026-W48')).toBeUndefined();
    expect(await vault.readOpeningKeys('2026-W48')).toBeUndefined();

    await vault.create('2026-W48');
    const answering = await vault.readAnsweringKeys('2026-W48');
    expect((await vault.readOpeningKeys('2026-W48'))?.publicKey).toEqual(answering?.publicKey);

    await vault.destroy('2026-W48');
    expect(await filesIn(directory)).toEqual([]);
  },
);

test.each([0, 1])('a destruction killed after %i files is completed by the next one', async (survived) => {
  const directory = newDirectory();
  await (await createFileVault(directory)).create('2026-W48');
  const killed = await createFileVault(directory, killedAfter(survived));
  await expect(killed.destroy('2026-W48')).rejects.toThrow();

  const vault = await createFileVault(directory);
  expect(await vault.list()).toEqual(['2026-W48']);
  await vault.destroy('2026-W48');
  expect(await filesIn(directory)).toEqual([]);
});

test('a half-destroyed file with another name is found and destroyed too', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await writeFile(join(directory, '2026-W48.answering.json.going'), 'half');
  expect(await vault.list()).toEqual(['2026-W48']);
  expect(await vault.readAnsweringKeys('2026-W48')).toBeUndefined();
  await vault.destroy('2026-W48');
  expect(await filesIn(directory)).toEqual([]);
});

test('destruction overwrites the keys before it removes the file', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await vault.create('2026-W48');
  const name = '2026-W48.answering.json';
  const before = await readFile(join(directory, name));
  const second = join(folder, 'another-name-of-the-same-bytes');
  await link(join(directory, name), second);
  await vault.destroy('2026-W48');
  const after = await readFile(second);
  expect(after).toHaveLength(before.length);
  expect(after.toString('latin1')).not.toContain('tagKey');
});

test('destruction rejects when something of the round is left', async () => {
  const vault = await createFileVault(newDirectory(), { writeOnce, shred: async () => {} });
  await vault.create('2026-W48');
  await expect(vault.destroy('2026-W48')).rejects.toMatchObject({
    message: expect.stringContaining('still holds files of round 2026-W48'),
    whatToDo: expect.stringContaining('PARLEY_VAULT'),
  });
});

test('a directory that others may enter is refused at the start', async () => {
  const directory = newDirectory();
  await mkdir(directory);
  await chmod(directory, 0o750);
  await expect(createFileVault(directory)).rejects.toMatchObject({
    message: expect.stringContaining('Others on this machine may enter'),
    whatToDo: expect.stringContaining('PARLEY_VAULT'),
  });
});

test('a directory that cannot be made is refused at the start, with the setting', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await expect(createFileVault(join(file, 'vault'))).rejects.toMatchObject({
    whatToDo: expect.stringContaining('PARLEY_VAULT'),
  });
});

test.each([
  ['EACCES', 'may not write'],
  ['EROFS', 'may not write'],
  ['ENOSPC', 'is full'],
])('a disk that fails with %s is told in words that name the setting', async (code, words) => {
  const failing = async () => {
    throw Object.assign(new Error('x'), { code });
  };
  await expect(createFileVault(newDirectory(), { writeOnce: failing, shred })).rejects.toMatchObject({
    message: expect.stringContaining(words),
    whatToDo: expect.stringContaining('PARLEY_VAULT'),
  });
});

test('a damaged key file is told in words, without its content', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await vault.create('2026-W48');
  await writeFile(join(directory, '2026-W48.answering.json'), '{"tagKey":"5ec2e7"}');
  const failure = await vault.readAnsweringKeys('2026-W48').catch((error: Error) => error);
  expect(failure).toMatchObject({ message: expect.stringContaining('damaged') });
  expect(JSON.stringify(failure) + String(failure)).not.toContain('5ec2e7');
});

test('a round id cannot lead out of the directory', async () => {
  const vault = await createFileVault(newDirectory());
  await expect(vault.create('../2026-W48')).rejects.toThrow('2026-W48');
  await expect(vault.destroy('../2026-W48')).rejects.toThrow('2026-W48');
});

test('the directory bears the mark by which backup programs leave it out, and holds no round because of it', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  expect(await readFile(join(directory, 'CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  );
  expect(await vault.list()).toEqual([]);
});

test('a secret key that was split is on the disk nowhere, before and after one share was handed in', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  const { holders, open } = await threeHolders();
  await vault.create('2026-W48', holders);
  const shares = await open(await vault.readSealedShares('2026-W48'));
  const everything = async () =>
    (
      await Promise.all((await filesIn(directory)).map((name) => readFile(join(directory, name), 'utf8')))
    ).join();
  const beforehand = await everything();
  await vault.putShare('2026-W48', 'union', shares.union);
  const between = await everything();
  await vault.putShare('2026-W48', 'trustee', shares.trustee);
  const secret = Buffer.from((await vault.readOpeningKeys('2026-W48'))?.secretKey ?? []).toString('hex');
  expect(secret).toHaveLength(64);
  expect([beforehand, between].filter((text) => text.includes(secret))).toEqual([]);
  expect(await filesIn(directory)).not.toContainEqual(expect.stringContaining('opening'));
});

test('a share file that was damaged is told in words, and nothing of it is quoted', async () => {
  const directory = newDirectory();
  const vault = await createFileVault(directory);
  await vault.create('2026-W48', (await threeHolders()).holders);
  await writeFile(join(directory, '2026-W48.handed-union.json'), '{"share":"zz"}');
  await expect(vault.handedIn('2026-W48')).rejects.toThrow(
    'The file 2026-W48.handed-union.json in the key vault is damaged.',
  );
});
