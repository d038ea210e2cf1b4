import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { storeContract } from '../contracts/store-contract.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
});

afterAll(() => rm(folder, { recursive: true }));

storeContract('PGlite in memory', async () => (await openPglite('memory://')).store);

storeContract(
  'PGlite in a directory',
  async () => (await openPglite(join(folder, 'data', 'database'))).store,
);
