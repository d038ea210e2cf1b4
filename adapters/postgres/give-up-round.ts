import { eq } from 'drizzle-orm';
import type { Drizzle } from './database.ts';
import { round, setting, summary } from './schema.ts';

/** The setting that is there once it is decided that the round is never counted. */
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

/**
 * Whether `giveUpRound` has decided so, which is final. For whoever holds the lock of the round's row. That both sides have
 * agreed to give the round up, and it may still be counted first, is another thing: the core asks the register for that.
 */
export async function isNeverCounted(
  transaction: Pick<Drizzle, 'select'>,
  roundId: string,
): Promise<boolean> {
  const rows = await transaction
    .select({ name: setting.name })
    .from(setting)
    .where(eq(setting.name, nameOf(roundId)));
  return rows.length > 0;
}
