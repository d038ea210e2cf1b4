import type { Database } from '../../../adapters/postgres/database.ts';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import { openTestPglite } from '../../engines/open-test-pglite.ts';
import type { Home } from './home.ts';

/** The home's database: the same each time. */
export function openDatabase(home: Home): Promise<Database> {
  if (home.databaseUrl) return openPostgres(home.databaseUrl);
  return home.thorough ? openTestPglite(`${home.folder}/database`) : openTestPglite();
}
