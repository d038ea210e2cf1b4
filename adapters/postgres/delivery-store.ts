import { and, count, desc, eq, lte, sql } from 'drizzle-orm';
import type { DeliveryStore } from '../../src/ports/store.ts';
import type { Drizzle } from './database.ts';
import { delivery } from './schema.ts';

export function createDeliveryStore(database: Drizzle): DeliveryStore {
  async function claim(key: string, now: number, claimForMs: number): ReturnType<DeliveryStore['claim']> {
    const claimedUntil = now + claimForMs;
    const fresh = await database
      .insert(delivery)
      .values({ key, state: 'claimed', claimedUntil })
      .onConflictDoNothing()
      .returning({ key: delivery.key });
    if (fresh.length > 0) return 'new';
    const taken = await database
      .update(delivery)
      .set({ claimedUntil })
      .where(and(eq(delivery.key, key), eq(delivery.state, 'claimed'), lte(delivery.claimedUntil, now)))
      .returning({ key: delivery.key });
    if (taken.length > 0) return 'unknown';
    const [row] = await database
      .select({ state: delivery.state })
      .from(delivery)
      .where(eq(delivery.key, key));
    // Released since the first statement: it may be taken anew.
    if (!row) return claim(key, now, claimForMs);
    return row.state === 'claimed' ? 'held' : row.state;
  }

  return {
    claim,

    async settle(key, outcome, reason) {
      const settled = { state: outcome, claimedUntil: 0, reason: reason ?? null };
      await database
        .insert(delivery)
        .values({ key, ...settled })
        .onConflictDoUpdate({ target: delivery.key, set: settled });
    },

    async release(key) {
      await database.delete(delivery).where(and(eq(delivery.key, key), eq(delivery.state, 'claimed')));
    },

    async progress(prefix) {
      const rows = await database
        .select({ state: delivery.state, reason: delivery.reason, count: count() })
        .from(delivery)
        .where(sql`starts_with(${delivery.key}, ${prefix})`)
        .groupBy(delivery.state, delivery.reason)
        .orderBy(desc(count()), delivery.reason);
      const total = (state: string) =>
        rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.count, 0);
      return {
        sent: total('sent'),
        unreachable: total('unreachable'),
        unfinished: total('claimed'),
        reasons: rows
          .filter((row) => row.state === 'unreachable')
          .map((row) => ({ reason: row.reason ?? 'no reason given', count: row.count })),
      };
    },
  };
}
