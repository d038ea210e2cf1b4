import { eq } from 'drizzle-orm';
import type { PackStore } from '../../src/ports/pack-store.ts';
import type { Drizzle } from './database.ts';
import { boardPack } from './schema.ts';

export function createPackStore(database: Drizzle): PackStore {
  return {
    async put(pack) {
      const rows = await database
        .insert(boardPack)
        .values(pack)
        .onConflictDoNothing()
        .returning({ month: boardPack.month });
      return rows.length > 0;
    },

    async get(month) {
      const [row] = await database.select().from(boardPack).where(eq(boardPack.month, month));
      return row;
    },
  };
}
