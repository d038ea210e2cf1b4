import { and, eq, isNull, sql } from 'drizzle-orm';
import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import type { Drizzle } from './database.ts';
import { ballot, delivery, elector, round, webMessage } from './schema.ts';
import { sweepTables } from './sweep-tables.ts';

/** Deletes a round's ballots, who was asked, and what was sent to whom, then marks it destroyed at this ISO instant. */
export async function destroyRound(database: Drizzle, roundId: string, at: string): Promise<void> {
  const known = await database
    .select({ id: round.id })
    .from(round)
    .where(and(eq(round.id, roundId), isNull(round.destroyedAt)));
  if (known.length === 0) return;
  await database.transaction(async (transaction) => {
    await transaction.delete(ballot).where(eq(ballot.round, roundId));
    await transaction.delete(elector).where(eq(elector.roundId, roundId));
    for (const kind of ['invitation', 'reminder', 'share']) {
      const sent = await transaction
        .delete(delivery)
        .where(sql`starts_with(${delivery.key}, ${`${kind}/${roundId}/`})`)
        .returning({ key: delivery.key });
      const keys = JSON.stringify(sent.map(({ key }) => keyOnPlatform(key)));
      await transaction
        .delete(webMessage)
        .where(sql`${webMessage.key} IN (SELECT json_array_elements_text(${keys}::json))`);
    }
  });
  await sweepTables(database, ['elector', 'delivery', 'web_message']);
  // PGlite sweeps nothing by itself.
  await database.execute(sql`VACUUM parley.ballot`);
  await database
    .update(round)
    .set({ destroyedAt: at })
    .where(and(eq(round.id, roundId), isNull(round.destroyedAt)));
}
