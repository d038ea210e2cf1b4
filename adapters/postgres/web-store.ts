import { and, desc, eq, lte } from 'drizzle-orm';
import type { WebStore, WebTarget } from '../../src/ports/store.ts';
import type { Drizzle } from './database.ts';
import { toKept, toMessage } from './kept-message.ts';
import { webMessage, webSecret } from './schema.ts';

export function createWebStore(database: Drizzle): WebStore {
  return {
    async putMessage(target, key, message, at) {
      await database
        .insert(webMessage)
        .values({ key, target: toText(target), message: toKept(message), at })
        .onConflictDoNothing();
    },

    async hasMessage(key) {
      const rows = await database
        .select({ key: webMessage.key })
        .from(webMessage)
        .where(eq(webMessage.key, key));
      return rows.length > 0;
    },

    async messages(target, limit) {
      const rows = await database
        .select({ key: webMessage.key, message: webMessage.message, at: webMessage.at })
        .from(webMessage)
        .where(eq(webMessage.target, toText(target)))
        .orderBy(desc(webMessage.number))
        .limit(limit);
      return rows.map((row) => ({ ...row, message: toMessage(row.message) }));
    },

    async putSecret(secret) {
      await database
        .insert(webSecret)
        .values(secret)
        .onConflictDoUpdate({ target: webSecret.hash, set: secret });
    },

    async findSecret(hash) {
      const [row] = await database.select().from(webSecret).where(eq(webSecret.hash, hash));
      return row;
    },

    async addSecret(secret) {
      const added = await database
        .insert(webSecret)
        .values(secret)
        .onConflictDoNothing()
        .returning({ hash: webSecret.hash });
      return added.length > 0;
    },

    async deleteSecrets(personId, kind) {
      await database.delete(webSecret).where(and(eq(webSecret.personId, personId), eq(webSecret.kind, kind)));
    },

    async newestSession(personId) {
      const [row] = await database
        .select({ expiresAt: webSecret.expiresAt })
        .from(webSecret)
        .where(and(eq(webSecret.personId, personId), eq(webSecret.kind, 'session')))
        .orderBy(desc(webSecret.expiresAt))
        .limit(1);
      return row?.expiresAt;
    },

    async deleteSecret(hash) {
      await database.delete(webSecret).where(eq(webSecret.hash, hash));
    },

    async deleteExpiredSecrets(now) {
      await database.delete(webSecret).where(lte(webSecret.expiresAt, now));
    },
  };
}

function toText(target: WebTarget): string {
  return 'person' in target ? `person:${target.person}` : `channel:${target.channel}`;
}
