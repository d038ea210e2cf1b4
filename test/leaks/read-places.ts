import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolLike } from '../../adapters/postgres/database.ts';
import type { Place } from './search-for-leaks.ts';

/** Every file under a folder that was written to since then (milliseconds); empty ones left out. */
export async function readFiles(folder: string, since: number): Promise<readonly Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<readonly Place[]> => {
      const name = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = await stat(name);
      if (mtimeMs < since || size === 0) return [];
      return [{ name, bytes: withoutPadding(await readFile(name)), row: false }];
    });
  return (await Promise.all(read)).flat();
}

/** Write-ahead logs are laid out in advance, as many megabytes of nothing. */
function withoutPadding(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

/** Every row of every table, as text with bytes in hexadecimal: files may hold long values compressed. */
export async function readRows(pool: Pick<PoolLike, 'query'>): Promise<readonly Place[]> {
  const tables = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const places: Place[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    places.push(...rows.map(({ row }) => ({ name: `table ${name}`, bytes: Buffer.from(row), row: true })));
  }
  return places;
}
