import { and, desc, eq, sql } from 'drizzle-orm';
import type { CommentStore } from '../../src/ports/comment-store.ts';
import type { Drizzle } from './database.ts';
import { roundComments } from './schema.ts';
import { sweepTables } from './sweep-tables.ts';

export function createCommentStore(database: Drizzle): CommentStore {
  return {
    async put(kept) {
      const rows = await database
        .insert(roundComments)
        .values(kept)
        .onConflictDoNothing()
        .returning({ roundId: roundComments.roundId });
      return rows.length > 0;
    },

    async get(roundId) {
      const [row] = await database.select().from(roundComments).where(eq(roundComments.roundId, roundId));
      return row;
    },

    async replaceReadings({ roundId, readings }, after) {
      const rows = await database
        .update(roundComments)
        .set({ readings: after.readings })
        .where(
          and(
            eq(roundComments.roundId, roundId),
            sql`${roundComments.readings} = ${JSON.stringify(readings)}::jsonb`,
          ),
        )
        .returning({ roundId: roundComments.roundId });
      return rows.length > 0;
    },

    list: () => database.select().from(roundComments).orderBy(desc(roundComments.roundId)),

    async remove(roundId) {
      await database.delete(roundComments).where(eq(roundComments.roundId, roundId));
      // They are in the clear.
      await sweepTables(database, ['round_comments']);
    },
  };
}
