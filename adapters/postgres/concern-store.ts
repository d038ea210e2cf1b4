import { and, asc, eq, sql } from 'drizzle-orm';
import type { ConcernStore } from '../../src/ports/concern-store.ts';
import type { Drizzle } from './database.ts';
import { rewriteInOrder } from './rewrite-in-order.ts';
import { concernBox, concernSupport } from './schema.ts';

export function createConcernStore(database: Drizzle): ConcernStore {
  return {
    async putSealed(box, tag, sealed) {
      await database
        .insert(concernBox)
        .values({ box, tag, sealed })
        .onConflictDoUpdate({ target: [concernBox.box, concernBox.tag], set: { sealed } });
    },

    async readSealed(box) {
      const rows = await database
        .select({ sealed: concernBox.sealed })
        .from(concernBox)
        .where(eq(concernBox.box, box))
        .orderBy(asc(concernBox.tag));
      return rows.map(({ sealed }) => sealed);
    },

    async boxes() {
      const rows = await database
        .selectDistinct({ box: concernBox.box })
        .from(concernBox)
        .orderBy(asc(concernBox.box));
      return rows.map(({ box }) => box);
    },

    async removeBox(box) {
      await database.delete(concernBox).where(eq(concernBox.box, box));
    },

    async addSupport(concern, tag) {
      await database.insert(concernSupport).values({ concern, tag }).onConflictDoNothing();
    },

    async takeBackSupport(concern, tag) {
      await database
        .delete(concernSupport)
        .where(and(eq(concernSupport.concern, concern), eq(concernSupport.tag, tag)));
    },

    async countSupport(concern) {
      const [row] = await database
        .select({ count: sql<string>`count(*)` })
        .from(concernSupport)
        .where(eq(concernSupport.concern, concern));
      return Number(row?.count ?? 0);
    },

    async removeSupport(concern) {
      await database.delete(concernSupport).where(eq(concernSupport.concern, concern));
    },

    async sweep() {
      await rewriteInOrder(database, 'concern_support', ['concern', 'tag']);
      await rewriteInOrder(database, 'concern_box', ['box', 'tag']);
    },
  };
}
