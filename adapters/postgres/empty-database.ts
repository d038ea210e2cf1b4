import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { projectRoot } from '../../src/project-root.ts';
import { createPglite } from './create-pglite.ts';
import type { PoolLike } from './database.ts';
import { migrateSchema, schemaHash } from './migrate-schema.ts';
import { createPglitePool } from './pglite-pool.ts';

/** What is done to a new database before it is copied, beside making its tables. */
const preparation = [
  // PGlite comes with 160 MB of buffers, as much as all the data of some hundred people, which stand in the same memory
  // or in the system's cache.
  `ALTER SYSTEM SET shared_buffers = '32MB'`,
  // Once a crash is recovered from, PostgreSQL's progress timer would keep a process alive.
  'ALTER SYSTEM SET log_startup_progress_interval = 0',
  // PostgreSQL copies new databases from these two, and Parley makes none: they are two thirds of the files.
  `UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template_'`,
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  // What the dump's log holds need not be replayed by each copy.
  'CHECKPOINT',
];

const namePrefix = 'empty-database-';
const dumpName = 'dump.tar';
const filesName = 'files';

/** Kept for the installed packages that make tables, and for the schema of this program. */
async function keptFolder(): Promise<string> {
  const lock = await readFile(join(projectRoot(), 'package-lock.json'), 'utf8');
  const hash = createHash('sha256')
    .update(JSON.stringify([lock, schemaHash(), preparation]))
    .digest('hex')
    .slice(0, 16);
  return join(projectRoot(), 'node_modules', '.cache', 'parley', `${namePrefix}${hash}`);
}

/**
 * A dump of an embedded database with the tables of Parley and of BullMQ and nothing in them, as the build has made it;
 * undefined where the build has not. A database in memory that begins as a copy of it is there in a fifth of the time,
 * and in half of the memory. Not compressed: unpacking it took a quarter of a start.
 */
export async function readEmptyDatabase(): Promise<Blob | undefined> {
  const kept = await readFile(join(await keptFolder(), dumpName)).catch(() => undefined);
  return kept && new Blob([kept], { type: 'application/x-tar' });
}

/**
 * Makes a directory a copy of the same database, in a third of the time that PGlite takes to unpack the dump.
 *
 * @returns false, and leaves the directory empty, where there is nothing to copy or it cannot be read or written: a new
 * database is then made at length, and says what is wrong.
 */
export async function copyEmptyDatabase(directory: string): Promise<boolean> {
  try {
    // In one go: the same by promises, file by file, takes four times as long.
    cpSync(join(await keptFolder(), filesName), directory, { recursive: true });
    return true;
  } catch {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { mode: 0o700 });
    return false;
  }
}

/**
 * Makes what is copied, if it is not there yet.
 *
 * @param makeJobTables BullMQ's, which this adapter does not know.
 */
export async function makeEmptyDatabase(makeJobTables: (pool: PoolLike) => Promise<void>): Promise<void> {
  const folder = await keptFolder();
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const dump = await dumpEmptyDatabase(makeJobTables);
  await writeFile(join(unfinished, dumpName), new Uint8Array(await dump.arrayBuffer()));
  const files = await createPglite(join(unfinished, filesName), { loadDataDir: dump });
  await files.close();
  await rename(unfinished, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    // Another build was first.
    await rm(unfinished, { recursive: true });
  });
  await removeOthers(folder);
}

async function dumpEmptyDatabase(makeJobTables: (pool: PoolLike) => Promise<void>): Promise<Blob> {
  const pglite = await createPglite('memory://');
  const database = drizzle(pglite);
  await migrateSchema(database, (config) => migrate(database, config));
  await makeJobTables(createPglitePool(pglite));
  for (const statement of preparation) await pglite.exec(statement);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  return dump;
}

/** Those of earlier schemas: each is some 50 MB. */
async function removeOthers(kept: string): Promise<void> {
  const folder = dirname(kept);
  const names = await readdir(folder);
  const others = names.filter((name) => name.startsWith(namePrefix) && !name.startsWith(basename(kept)));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
