import { and, asc, desc, eq } from 'drizzle-orm';
import type { SummaryStore } from '../../src/ports/store.ts';
import { readDocument, tryDocument } from '../../src/results/read-document.ts';
import type { PublishedSummary, Summary } from '../../src/results/summary.ts';
import type { Drizzle } from './database.ts';
import { isNeverCounted } from './give-up-round.ts';
import { toRoundRow } from './round-store.ts';
import { round, summary } from './schema.ts';

export function createSummaryStore(database: Drizzle): SummaryStore {
  return {
    put: (published) =>
      database.transaction(async (transaction) => {
        // Waits for whoever gives the round up or marks it as destroyed.
        const [counted] = await transaction
          .select({ destroyedAt: round.destroyedAt })
          .from(round)
          .where(eq(round.id, published.summary.roundId))
          .for('share');
        if (counted && counted.destroyedAt !== null) return false;
        if (await isNeverCounted(transaction, published.summary.roundId)) return false;
        const rows = await transaction
          .insert(summary)
          .values(toRow(published))
          .onConflictDoNothing()
          .returning({ roundId: summary.roundId });
        return rows.length > 0;
      }),

    async has(roundId) {
      const rows = await database
        .select({ roundId: summary.roundId })
        .from(summary)
        .where(eq(summary.roundId, roundId));
      return rows.length > 0;
    },

    async get(roundId) {
      const [row] = await database.select().from(summary).where(eq(summary.roundId, roundId));
      return row && toPublishedSummary(row);
    },

    async published(limit) {
      const read: Summary[] = [];
      for (let offset = 0; read.length < limit; offset += limit) {
        const rows = await database
          .select({ roundId: summary.roundId, document: summary.document })
          .from(summary)
          .innerJoin(round, eq(round.id, summary.roundId))
          .where(eq(round.state, 'published'))
          .orderBy(desc(summary.roundId))
          .limit(limit)
          .offset(offset);
        // One that cannot be read keeps no other from being shown; `unreadable` names it.
        for (const row of rows) {
          const found = tryDocument(row.document, row.roundId);
          if (!('unreadable' in found)) read.push(found);
        }
        if (rows.length < limit) break;
      }
      return read.slice(0, limit);
    },

    async getPublished(roundId) {
      const [row] = await database
        .select({ summary })
        .from(summary)
        .innerJoin(round, eq(round.id, summary.roundId))
        .where(and(eq(summary.roundId, roundId), eq(round.state, 'published')));
      return row && toPublishedSummary(row.summary);
    },

    async unreadable() {
      const rows = await database
        .select({ roundId: summary.roundId, document: summary.document })
        .from(summary)
        .orderBy(asc(summary.roundId));
      return rows
        .filter(({ document, roundId }) => 'unreadable' in tryDocument(document, roundId))
        .map(({ roundId }) => roundId);
    },

    importPublished: (published, itsRound) =>
      database.transaction(async (transaction) => {
        await transaction.insert(round).values(toRoundRow(itsRound)).onConflictDoNothing();
        await transaction.insert(summary).values(toRow(published)).onConflictDoNothing();
      }),
  };
}

function toRow(published: PublishedSummary): typeof summary.$inferInsert {
  return {
    roundId: published.summary.roundId,
    document: published.document,
    digest: published.digest,
    receipts: published.receipts,
    picture: published.picture.png,
    pictureDescription: published.picture.description,
  };
}

function toPublishedSummary(row: typeof summary.$inferSelect): PublishedSummary {
  return {
    summary: readDocument(row.document, row.roundId),
    document: row.document,
    digest: row.digest,
    receipts: row.receipts,
    picture: { png: row.picture, description: row.pictureDescription },
  };
}
