import { sql } from 'drizzle-orm';
import type { Drizzle } from './database.ts';
import { untilUnseen } from './sweep-tables.ts';
import { databaseErrorCode } from './translate-database-error.ts';

const lockNotAvailable = '55P03';

/**
 * Writes a table of the schema `parley` anew, in the order of its key and by one transaction: neither the order of its
 * rows nor their `xmin` tells any longer which came first. Then into a file of its own, so that what was deleted from it
 * is gone with the old one. (`CLUSTER` alone keeps every row's `xmin`; `TRUNCATE` would show an empty table to a backup
 * that began before it.) Whoever writes to it waits meanwhile. Where the table is in use for more than two seconds, as a
 * backup does, nothing is done: everybody who uses it would wait behind this.
 *
 * @param key the columns of its primary key.
 */
export async function rewriteInOrder(
  database: Drizzle,
  table: string,
  key: readonly [string, ...string[]],
): Promise<void> {
  const name = sql`${sql.identifier('parley')}.${sql.identifier(table)}`;
  const order = sql.join(
    key.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const { rows } = (await database.execute(
    sql`SELECT pg_relation_size(${`parley.${table}`}::regclass) > 0 AS used`,
  )) as { rows: { used: boolean }[] };
  // Swept, and nothing written since.
  if (rows[0]?.used !== true) return;
  try {
    // In memory, not in a second table, whose file would hold tags too.
    await withLock(
      database,
      name,
      sql`
        DO $$
        DECLARE
          kept ${name}[];
        BEGIN
          SELECT array_agg(one ORDER BY ${order}) INTO kept FROM ${name} AS one;
          DELETE FROM ${name};
          INSERT INTO ${name} SELECT * FROM unnest(kept);
        END
        $$`,
    );
    await untilUnseen(database);
    await withLock(database, name, sql`CLUSTER ${name} USING ${sql.identifier(`${table}_pkey`)}`);
  } catch (error) {
    if (databaseErrorCode(error) !== lockNotAvailable) throw error;
  }
}

async function withLock(
  database: Drizzle,
  name: ReturnType<typeof sql>,
  statement: ReturnType<typeof sql>,
): Promise<void> {
  await database.transaction(
    async (transaction) => {
      await transaction.execute(sql`SET LOCAL lock_timeout = '2s'`);
      await transaction.execute(sql`LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`);
      await transaction.execute(statement);
    },
    // What came before the lock was had must be seen.
    { isolationLevel: 'read committed' },
  );
}
