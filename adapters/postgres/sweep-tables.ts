import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Drizzle } from './database.ts';

const tries = 40;
const betweenMs = 250;

/**
 * Writes tables of the schema `parley` anew, so that what was deleted from them stands in none of their files: deleted
 * rows stay in their pages until these are swept. PostgreSQL keeps a deleted row while an older snapshot might see it,
 * that of its own statistics for example, and while a transaction goes on that was there before, in whichever database
 * of the server. Those are waited for, ten seconds at most.
 */
export async function sweepTables(database: Drizzle, tables: readonly string[]): Promise<void> {
  await untilUnseen(database);
  for (const table of tables) {
    await database.execute(sql`VACUUM (FULL) ${sql.identifier('parley')}.${sql.identifier(table)}`);
  }
}

/** Waits, ten seconds at most, until nothing that goes on would have what is deleted by now kept. */
export async function untilUnseen(database: Drizzle): Promise<void> {
  const { rows } = (await database.execute(sql`SELECT txid_current()::text AS now`)) as {
    rows: { now: string }[];
  };
  const now = String(rows[0]?.now);
  for (let left = tries; left > 0 && (await isSeenByOthers(database, now)); left -= 1) await delay(betweenMs);
}

/**
 * Whether anybody else looks at the database as it was before this transaction, or the sweep itself would, since its
 * snapshot begins at the oldest transaction that goes on anywhere.
 */
async function isSeenByOthers(database: Drizzle, transaction: string): Promise<boolean> {
  const { rows } = (await database.execute(sql`
    SELECT 1 WHERE txid_snapshot_xmin(txid_current_snapshot()) < ${transaction}::bigint OR EXISTS (
      SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND age(backend_xmin) > age((${transaction}::bigint % 4294967296)::text::xid))`)) as {
    rows: unknown[];
  };
  return rows.length > 0;
}
