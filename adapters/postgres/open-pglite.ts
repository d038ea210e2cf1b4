import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { createPglite } from './create-pglite.ts';
import { createStore } from './create-store.ts';
import type { Database } from './database.ts';
import { copyEmptyDatabase, readEmptyDatabase } from './empty-database.ts';
import { migrateSchema } from './migrate-schema.ts';
import { createPglitePool } from './pglite-pool.ts';
import { translateDatabaseError } from './translate-database-error.ts';

/**
 * Opens the embedded database in a directory of its own, or in memory for `memory://`, and brings its schema up to
 * date. One process at a time: see `lockDataDirectory`. What was acknowledged survives the process being killed: every
 * statement's log is written to the files before it resolves.
 */
export async function openPglite(directory: string): Promise<Database> {
  try {
    const inMemory = directory === 'memory://';
    if (!inMemory) await makeDirectory(directory);
    const pglite = await createPglite(directory, {
      relaxedDurability: false,
      ...(inMemory && (await copyOfEmpty())),
    });
    const orm = drizzle(pglite);
    await migrateSchema(orm, (config) => migrate(orm, config));
    await pglite.exec('SET search_path TO bullmq');
    const close = async () => {
      if (!pglite.closed) await pglite.close();
    };
    return { store: createStore(orm, close), bullmqPool: createPglitePool(pglite), close };
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

/**
 * A new database is made beside its place and moved there when it is whole, so that a process killed while making it
 * does not leave half of one.
 */
async function makeDirectory(directory: string): Promise<void> {
  const whole = await stat(join(directory, 'PG_VERSION')).catch(() => undefined);
  if (whole) return;
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (!(await copyEmptyDatabase(unfinished))) {
    const pglite = await createPglite(unfinished);
    await pglite.close();
  }
  await rename(unfinished, directory);
}

async function copyOfEmpty(): Promise<{ loadDataDir?: Blob }> {
  const emptyDatabase = await readEmptyDatabase();
  return emptyDatabase ? { loadDataDir: emptyDatabase } : {};
}
