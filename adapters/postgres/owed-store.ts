import { asc, eq, inArray } from 'drizzle-orm';
import type { OwedStore } from '../../src/ports/owed-store.ts';
import type { Drizzle } from './database.ts';
import { toKept, toMessage } from './kept-message.ts';
import { owedPost } from './schema.ts';

export function createOwedStore(database: Drizzle): OwedStore {
  return {
    async put(post, message) {
      await database
        .insert(owedPost)
        .values({ ...post, message: toKept(message) })
        .onConflictDoNothing();
    },

    async list() {
      const { key, channel, platform, since, reason } = owedPost;
      const rows = await database
        .select({ key, channel, platform, since, reason })
        .from(owedPost)
        .orderBy(asc(owedPost.number));
      return rows.map(({ reason: why, ...row }) => ({ ...row, ...(why === null ? {} : { reason: why }) }));
    },

    async message(key) {
      const [row] = await database
        .select({ message: owedPost.message })
        .from(owedPost)
        .where(eq(owedPost.key, key));
      return row && toMessage(row.message);
    },

    async remove(keys) {
      if (keys.length > 0) await database.delete(owedPost).where(inArray(owedPost.key, [...keys]));
    },
  };
}
