import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import { shred, writeOnce } from '../../adapters/keys/durable-files.ts';
import { runJob } from '../../jobs/run-job.ts';
import { startSmallParley } from '../weeks/live-through-outages.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-full-'));
});

afterEach(() => rm(folder, { recursive: true }));

const faults = [
  ['is full', 'ENOSPC', /disk of the key vault .* is full/],
  ['cannot be written', 'EROFS', /may not write to the key vault/],
] as const;

it.each(faults)(
  'while the vault’s disk %s no round opens, in words, and once it is mended one does',
  async (_, code, words) => {
    let broken = false;
    const fail = () => Promise.reject(Object.assign(new Error(`${code}: ${folder}`), { code }));
    const vault = await createFileVault(folder, {
      writeOnce: (...parameters) => (broken ? fail() : writeOnce(...parameters)),
      shred,
    });
    const parley = await startSmallParley(await embeddedEngines());
    const context = { ...parley.context, vault };
    parley.clock.moveTo('2026-11-24T10:00:00Z');

    broken = true;
    const failure = runJob(context, 'open-round', {});
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.toMatchObject({ whatToDo: expect.stringContaining('PARLEY_VAULT') });
    expect(await context.store.rounds.list(1)).toEqual([]);
    // Only the mark that keeps backups out.
    expect(await readdir(folder)).toEqual(['CACHEDIR.TAG']);

    broken = false;
    await runJob(context, 'open-round', {});
    expect(await context.store.rounds.current()).toMatchObject({ id: '2026-W48', state: 'open' });
    await parley.close();
  },
  120_000,
);
