import { asc, eq, sql } from 'drizzle-orm';
import type { RegisterStore } from '../../src/ports/register-store.ts';
import type { Drizzle } from './database.ts';
import { registerEntry } from './schema.ts';

export function createRegisterStore(database: Drizzle): RegisterStore {
  return {
    append: (entries, at, expectedLastSeq) =>
      database.transaction(async (transaction) => {
        // Whoever else appends waits here; whoever reads does not.
        await transaction.execute(sql`LOCK TABLE ${registerEntry} IN SHARE ROW EXCLUSIVE MODE`);
        if ((await lastSeqIn(transaction)) !== expectedLastSeq) return false;
        if (entries.length === 0) return true;
        await transaction
          .insert(registerEntry)
          .values(entries.map((entry, index) => ({ ...entry, at, seq: expectedLastSeq + index + 1 })));
        return true;
      }),

    async list(kind) {
      return database
        .select()
        .from(registerEntry)
        .where(kind === undefined ? undefined : eq(registerEntry.kind, kind))
        .orderBy(asc(registerEntry.seq));
    },

    lastSeq: () => lastSeqIn(database),
  };
}

async function lastSeqIn(database: Pick<Drizzle, 'select'>): Promise<number> {
  const [row] = await database
    .select({ last: sql<number>`coalesce(max(${registerEntry.seq}), 0)` })
    .from(registerEntry);
  return Number(row?.last ?? 0);
}
