import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { BallotStore } from '../../src/ports/store.ts';
import type { Drizzle } from './database.ts';
import { ballot, round } from './schema.ts';

export function createBallotStore(database: Drizzle): BallotStore {
  const openRound = database
    .select({
      round: round.id,
      tag: sql<Uint8Array>`${sql.placeholder('tag')}::bytea`.as('tag'),
      sealed: sql<Uint8Array>`${sql.placeholder('sealed')}::bytea`.as('sealed'),
    })
    .from(round)
    .where(and(eq(round.id, sql.placeholder('roundId')), eq(round.state, 'open')))
    // Holds the round open until the ballot is in; a plain read would let the round close in between.
    .for('share');
  const put = database
    .insert(ballot)
    .select(openRound)
    .onConflictDoUpdate({ target: [ballot.round, ballot.tag], set: { sealed: sql`excluded.sealed` } })
    // A row that was there has the transaction that replaces it in `xmax`; a new one has none.
    .returning({ isNew: sql<boolean>`${ballot}.xmax = 0` })
    .prepare('put_ballot');

  const has = database
    .select({ round: ballot.round })
    .from(ballot)
    .where(and(eq(ballot.round, sql.placeholder('roundId')), eq(ballot.tag, sql.placeholder('tag'))))
    .prepare('has_ballot');

  return {
    async put({ roundId, tag, sealed }) {
      const [row] = await put.execute({ roundId, tag, sealed });
      if (!row) return 'too late';
      return row.isNew ? 'stored' : 'replaced';
    },

    async has(roundId, tag) {
      const rows = await has.execute({ roundId, tag });
      return rows.length > 0;
    },

    async count(roundId) {
      const [row] = await database
        .select({ count: sql<string>`count(*)` })
        .from(ballot)
        .where(eq(ballot.round, roundId));
      return Number(row?.count ?? 0);
    },

    async *readAll(roundId, batchSize) {
      let after: Uint8Array = new Uint8Array(0);
      for (;;) {
        const rows = await readBatch(database, roundId, after, batchSize);
        const last = rows.at(-1);
        if (!last) return;
        yield rows.map((row) => row.sealed);
        after = last.tag;
      }
    },
  };
}

function readBatch(database: Drizzle, roundId: string, after: Uint8Array, batchSize: number) {
  return database.transaction(async (transaction) => {
    // A table that was filled since it was last analysed (PGlite never does that by itself) looks small to the planner,
    // which would sort all the ballots that are left for every batch, in place of walking along the index.
    await transaction.execute(sql`SET LOCAL enable_sort = off`);
    return transaction
      .select({ tag: ballot.tag, sealed: ballot.sealed })
      .from(ballot)
      .where(and(eq(ballot.round, roundId), gt(ballot.tag, after)))
      .orderBy(asc(ballot.tag))
      .limit(batchSize);
  });
}
