import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDirectory, untilFree } from '../../adapters/postgres/data-directory-lock.ts';
import { forkBuilt, killNow, nextMessage } from '../engines/fork-built.ts';

let directory: string;
let children: ChildProcess[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parley-lock-'));
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(killNow));
  await rm(directory, { recursive: true });
});

/** Processes that are ready to take the directory, all at a word. */
async function starters(count: number): Promise<readonly ChildProcess[]> {
  const started = Array.from({ length: count }, () =>
    forkBuilt('test/postgres/children/hold-data-directory', [directory]),
  );
  children.push(...started);
  await Promise.all(started.map(nextMessage));
  return started;
}

function letTake(starter: ChildProcess): Promise<unknown> {
  const answer = nextMessage(starter);
  starter.send('take it');
  return answer;
}

async function kill(child: ChildProcess): Promise<void> {
  children = children.filter((other) => other !== child);
  await killNow(child);
}

test('a second process is told who is there, and which setting to change', async () => {
  const [holder] = await starters(1);
  if (holder) await letTake(holder);
  await expect(lockDataDirectory(directory)).rejects.toMatchObject({
    message: `Parley is already running on ${directory} (process ${holder?.pid}).`,
    whatToDo: 'Stop it first, or set PARLEY_DATA to another folder.',
  });
});

test('a second opening in the same process is refused too', async () => {
  await lockDataDirectory(directory);
  await expect(lockDataDirectory(directory)).rejects.toThrow('already running');
});

test('a directory that was released can be taken again, and nothing is left in it', async () => {
  await (await lockDataDirectory(directory)).release();
  const lock = await lockDataDirectory(directory);
  await lock.release();
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test('whoever waits for a directory has it once its holder is gone, and not before', async () => {
  const [holder] = await starters(1);
  if (!holder) throw new Error('No process was started.');
  await letTake(holder);
  let refusals = 0;

  await untilFree(async () => {
    try {
      await lockDataDirectory(directory);
    } catch (error) {
      refusals += 1;
      if (refusals === 2) await kill(holder);
      throw error;
    }
  });

  expect(refusals).toBe(2);
});

test('whoever waits in vain is told who has it', async () => {
  const lock = await lockDataDirectory(directory);
  await expect(untilFree(() => lockDataDirectory(directory), 1)).rejects.toThrow('already running');
  await lock.release();
});

test('a directory whose holder was killed can be taken, and leaves one lock file', async () => {
  const [holder] = await starters(1);
  if (!holder) throw new Error('No process was started.');
  expect(await letTake(holder)).toBe('has it');
  await kill(holder);
  await lockDataDirectory(directory);
  expect(await readdir(directory)).toEqual(['parley.lock']);
});

test('a process that has got the number of a dead one is not taken for it', async () => {
  const dead = { pid: process.pid, started: 'another boot/1', id: 'dead' };
  await writeFile(join(directory, 'parley.lock'), JSON.stringify(dead));
  await expect(lockDataDirectory(directory)).resolves.toBeDefined();
});

test.each(['an empty directory', 'a directory whose holder was killed'])(
  'of several that start at once on %s, one alone has it',
  async (kind) => {
    const all = await starters(6);
    const [killed] = all;
    if (killed && kind.includes('killed')) {
      await letTake(killed);
      await kill(killed);
    }
    const answers = await Promise.all(all.filter((one) => children.includes(one)).map(letTake));
    expect(answers.filter((answer) => answer === 'has it')).toHaveLength(1);
    expect(answers.filter((answer) => String(answer).includes('already running'))).toHaveLength(
      answers.length - 1,
    );
  },
);

test('a folder that cannot be written is told in words, with the setting', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  await expect(lockDataDirectory(file)).rejects.toMatchObject({
    message: expect.stringContaining('cannot write to its data folder'),
    whatToDo: expect.stringContaining('PARLEY_DATA'),
  });
});

test('a lock file that is damaged is told in words', async () => {
  await writeFile(join(directory, 'parley.lock'), 'half');
  await expect(lockDataDirectory(directory)).rejects.toThrow('cannot be read');
});
