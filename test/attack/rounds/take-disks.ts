import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import { createDatabase, dropDatabase } from '../../engines/create-database.ts';
import { findProgram } from '../../engines/find-program.ts';
import { readFiles } from '../../leaks/read-places.ts';
import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Home } from './home.ts';
import type { Table } from './lived-rounds.ts';
import { takeTables } from './take-tables.ts';

const run = promisify(execFile);
const installCommand = 'Debian: sudo apt-get install postgresql; macOS: brew install postgresql';

/**
 * Everything on the disks that was written to since then (milliseconds): the home's folder with vault, temporary files
 * and embedded database; the servers' folders; and, of a PostgreSQL server, a base backup. Of files that hold the same,
 * one is enough to search.
 */
export async function takeDisks(home: Home, since: number): Promise<readonly Place[]> {
  const { databaseUrl, folder, serverFolders, thorough } = home;
  if (!thorough) return [];
  const places: Place[] = [];
  if (databaseUrl !== undefined) {
    const backup = join(folder, 'base-backup');
    await mkdir(backup);
    await run(findProgram('pg_basebackup', installCommand), [
      '-d',
      databaseUrl,
      '-D',
      backup,
      '-X',
      'fetch',
      '-c',
      'fast',
    ]);
  }
  for (const one of [folder, ...serverFolders]) places.push(...(await readFiles(one, since)));
  const byContent = new Map(
    places.map((place) => [createHash('sha256').update(place.bytes).digest('hex'), place]),
  );
  return [...byContent.values()];
}

/** The tables of a dump that was restored into a new database, and the dump itself. */
export async function dumpAndRestore(
  home: Home,
  name: string,
): Promise<{ readonly tables: readonly Table[]; readonly dump: Place } | undefined> {
  const { databaseUrl, folder } = home;
  if (databaseUrl === undefined) return undefined;
  const file = join(folder, `${name}.sql`);
  await run(findProgram('pg_dump', installCommand), ['-d', databaseUrl, '-f', file]);
  const copy = await createDatabase(databaseUrl);
  await run(findProgram('psql', installCommand), ['-d', copy, '-q', '-f', file], { maxBuffer: 1e8 });
  const database = await openPostgres(copy);
  try {
    return {
      tables: await takeTables(database.bullmqPool),
      dump: { name: file, bytes: await readFile(file), row: false },
    };
  } finally {
    await database.close();
    // Its files would be searched with what the system itself left on the disk.
    await dropDatabase(copy);
  }
}
