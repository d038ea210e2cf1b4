import { sql } from 'drizzle-orm';
import type { Drizzle } from './database.ts';

/**
 * Writes a table of the schema `parley` anew into a file of its own, in the order of its key and by one transaction:
 * neither the order of its rows nor their `xmin` tells any longer which came first, and what was deleted from it is gone
 * with the old file. (`VACUUM FULL` and `CLUSTER` keep every row's `xmin`.) Whoever writes to it waits until that is done.
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
  await database.transaction(
    async (transaction) => {
      await transaction.execute(sql`LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`);
      // In memory, not in a second table, whose file would hold tags too. An empty one is left alone.
      await transaction.execute(sql`
        DO $$
        DECLARE
          kept ${name}[];
        BEGIN
          IF pg_relation_size(${sql.raw(`'parley.${table}'`)}) > 0 THEN
            SELECT array_agg(one ORDER BY ${order}) INTO kept FROM ${name} AS one;
            TRUNCATE ${name};
            INSERT INTO ${name} SELECT * FROM unnest(kept);
          END IF;
        END
        $$`);
    },
    // What came before the lock was had must be seen.
    { isolationLevel: 'read committed' },
  );
}
