import { and, count, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { type DeliveryStore, noPlatform } from '../../src/ports/store.ts';
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
      // A key without its last part, the platform, is one message to one person: whom one platform could not reach and
      // the next one did counts once.
      const messages = database.$with('messages').as(
        database
          .select({
            message: sql<string>`regexp_replace(${delivery.key}, '/[^/]*$', '')`.as('message'),
            sent: sql<boolean>`bool_or(${delivery.state} = 'sent')`.as('sent'),
            givenUp: sql<boolean>`bool_or(${delivery.key} LIKE ${`%/${noPlatform}`})`.as('given_up'),
          })
          .from(delivery)
          .where(sql`starts_with(${delivery.key}, ${prefix})`)
          .groupBy(sql`1`),
      );
      const [total] = await database
        .with(messages)
        .select({
          sent: sql<string>`count(*) FILTER (WHERE sent)`,
          unreachable: sql<string>`count(*) FILTER (WHERE NOT sent AND given_up)`,
          unfinished: sql<string>`count(*) FILTER (WHERE NOT sent AND NOT given_up)`,
        })
        .from(messages);
      const reasons = await database
        .with(messages)
        .select({ reason: sql<string>`${delivery.reason}`, count: count() })
        .from(delivery)
        .innerJoin(messages, sql`message = regexp_replace(${delivery.key}, '/[^/]*$', '') AND NOT sent`)
        .where(and(eq(delivery.state, 'unreachable'), isNotNull(delivery.reason)))
        .groupBy(delivery.reason)
        .orderBy(desc(count()), delivery.reason);
      return {
        sent: Number(total?.sent),
        unreachable: Number(total?.unreachable),
        unfinished: Number(total?.unfinished),
        reasons,
      };
    },
  };
}
