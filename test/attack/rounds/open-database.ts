import type { Database } from '../../../adapters/postgres/database.ts';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import type { Home } from './home.ts';

/** The home's database: the same each time. */
export function openDatabase(home: Home): Promise<Database> {
  if (home.databaseUrl) return openPostgres(home.databaseUrl);
  return home.thorough ? openPglite(`${home.folder}/database`) : openPglite('memory://');
}
