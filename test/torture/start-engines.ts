import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';
import { startPostgres } from '../engines/start-postgres.ts';
import { startRedis } from '../engines/start-redis.ts';
import type { ChildSettings, EngineName } from './protocol.ts';

/** What outlives the processes that are killed: a folder, and the servers that the engine needs, all durable. */
export interface Engines {
  readonly settings: Omit<ChildSettings, 'clockOffset'>;
  stop(): Promise<void>;
}

export const staff = 30;

export async function startEngines(name: EngineName): Promise<Engines> {
  const folder = await newFolder();
  const postgres = name === 'pglite' ? undefined : await startPostgres({ durable: true });
  const redis = name === 'redis' ? await startRedis({ appendOnly: true }) : undefined;
  return {
    settings: {
      folder,
      ...(postgres ? { databaseUrl: postgres.url } : {}),
      ...(redis ? { redisUrl: redis.url } : {}),
    },
    stop: async () => {
      await Promise.all([postgres?.stop(), redis?.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** A folder for the data of the processes, with a roster of `staff` people in it. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-torture-'));
  await writeFile(join(folder, 'roster.csv'), synthesiseRoster({ staff, seed: 1 }));
  return folder;
}
