import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { aSealedBallot } from '../contracts/store-samples.ts';
import { forkBuilt, killNow } from '../engines/fork-built.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-killed-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Lets a process store ballots from `first` on and kills it when so many are acknowledged; the last of them. */
async function answerUntilKilled(directory: string, first: number, acknowledged: number): Promise<number> {
  const child = forkBuilt('test/postgres/children/answer-until-killed', [directory, String(first)]);
  let last = -1;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The process ended by itself (${code}).`)));
    child.on('message', (number) => {
      last = Number(number);
      if (last >= first + acknowledged - 1) resolve();
    });
  });
  await killNow(child);
  return last;
}

test('every ballot that was acknowledged is there after the process was killed, twice', async () => {
  const directory = join(folder, 'database');
  await (await openPglite(directory)).close();
  const before = await answerUntilKilled(directory, 0, 40);
  const last = await answerUntilKilled(directory, before + 1, 40);

  const { store, close } = await openPglite(directory);
  const acknowledged = Array.from({ length: last + 1 }, (_, number) => aSealedBallot('2026-W48', number));
  const kept = await Promise.all(acknowledged.map((ballot) => store.ballots.has('2026-W48', ballot.tag)));
  await close();
  expect(kept).toHaveLength(last + 1);
  expect(kept).not.toContain(false);
});

test('a database whose making was cut short is made anew', async () => {
  const directory = join(folder, 'database');
  await mkdir(`${directory}.unfinished/base`, { recursive: true });
  await writeFile(`${directory}.unfinished/PG_VERSION`, '18');
  const { store, close } = await openPglite(directory);
  expect(await store.rounds.list(1)).toEqual([]);
  await close();
});
