import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { type MigrationConfig, readMigrationFiles } from 'drizzle-orm/migrator';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Drizzle } from './database.ts';
import { databaseErrorCode } from './translate-database-error.ts';
import { databaseWords } from './words.ts';

const undefinedTable = '42P01';
const undefinedSchema = '3F000';

const config = {
  migrationsFolder: join(projectRoot(), 'adapters', 'postgres', 'migrations'),
  migrationsSchema: 'parley',
  migrationsTable: 'migration',
} as const;

/** Another one for every schema that this program may know. */
export function schemaHash(): string {
  return readMigrationFiles(config)
    .map(({ hash }) => hash)
    .join(' ');
}

/**
 * Brings the schema `parley` up to what this program knows; a database that is up to date costs one question.
 * Rejects with a ParleyError, with nothing changed, when the database is newer than the program.
 */
export async function migrateSchema(
  database: Drizzle,
  migrate: (config: MigrationConfig) => Promise<void>,
): Promise<void> {
  const known = readMigrationFiles(config).length;
  const applied = await countApplied(database);
  if (applied > known) {
    throw new ParleyError((language) => databaseWords(language).newerSchema(applied, known));
  }
  if (applied < known) await migrate(config);
}

async function countApplied(database: Drizzle): Promise<number> {
  try {
    const [row] = await database.select({ count: sql<string>`count(*)` }).from(sql`parley.migration`);
    return Number(row?.count ?? 0);
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === undefinedTable || code === undefinedSchema) return 0;
    throw error;
  }
}
