import { eq } from 'drizzle-orm';
import type { Drizzle } from './database.ts';
import { round, setting, summary } from './schema.ts';

const nameOf = (roundId: string) => `never-counted.${roundId}`;

/** Decides, under the lock of the round's row, that no summary of it is ever stored. False where there is one. */
export function giveUpRound(database: Drizzle, roundId: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    // Waits for whoever stores a summary, and is waited for.
    await transaction.select({ id: round.id }).from(round).where(eq(round.id, roundId)).for('update');
    const counted = await transaction
      .select({ roundId: summary.roundId })
      .from(summary)
      .where(eq(summary.roundId, roundId));
    if (counted.length > 0) return false;
    await transaction
      .insert(setting)
      .values({ name: nameOf(roundId), value: { kept: true } })
      .onConflictDoNothing();
    return true;
  });
}

/** For whoever holds the lock of the round's row. */
export async function isGivenUp(transaction: Pick<Drizzle, 'select'>, roundId: string): Promise<boolean> {
  const rows = await transaction
    .select({ name: setting.name })
    .from(setting)
    .where(eq(setting.name, nameOf(roundId)));
  return rows.length > 0;
}
