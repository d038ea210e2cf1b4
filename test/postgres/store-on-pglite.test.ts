import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { storeContract } from '../contracts/store-contract.ts';
import { openTestPglite } from '../engines/open-test-pglite.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
});

afterAll(() => rm(folder, { recursive: true }));

storeContract('PGlite in memory', async () => (await openTestPglite('memory://')).store);

storeContract(
  'PGlite in a directory',
  async () => (await openTestPglite(join(folder, 'data', 'database'))).store,
);
