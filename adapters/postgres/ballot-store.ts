import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { SealedBallot } from '../../src/ballot/ballot.ts';
import type { BallotStore } from '../../src/ports/store.ts';
import { inGroups } from './ask-together.ts';
import type { Drizzle } from './database.ts';
import { ballot, round } from './schema.ts';

/** Of one statement: it is prepared for each number of ballots. */
const mostTogether = 8;

export function createBallotStore(database: Drizzle): BallotStore {
  const statements = new Map<number, ReturnType<typeof preparePut>>();

  /** Which tags were stored, by their text, and whether each is new. All of these ballots are stored, or none. */
  async function putAll(ballots: readonly SealedBallot[]): Promise<ReadonlyMap<string, boolean>> {
    const statement = statements.get(ballots.length) ?? preparePut(database, ballots.length);
    statements.set(ballots.length, statement);
    const rows = await statement.execute(
      Object.fromEntries(
        ballots.flatMap(({ roundId, tag, sealed }, place) => [
          [`round${place}`, roundId],
          [`tag${place}`, tag],
          [`sealed${place}`, sealed],
        ]),
      ),
    );
    return new Map(rows.map((row) => [textOf(row.round, row.tag), row.isNew]));
  }

  const putTogether = inGroups(
    putAll,
    (gathered, { roundId, tag }: SealedBallot) =>
      gathered.length < mostTogether &&
      // One statement cannot store two ballots of one person; the later one follows in the next.
      !gathered.some((other) => textOf(other.roundId, other.tag) === textOf(roundId, tag)),
  );

  const has = database
    .select({ round: ballot.round })
    .from(ballot)
    .where(and(eq(ballot.round, sql.placeholder('roundId')), eq(ballot.tag, sql.placeholder('tag'))))
    .prepare('has_ballot');

  return {
    async put(sealedBallot) {
      const isNew = (await putTogether(sealedBallot)).get(textOf(sealedBallot.roundId, sealedBallot.tag));
      if (isNew === undefined) return 'too late';
      return isNew ? 'stored' : 'replaced';
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

/** Stores so many ballots, of different people, if their round is open. */
function preparePut(database: Drizzle, count: number) {
  const given = sql.join(
    Array.from(
      { length: count },
      (_, place) =>
        sql`(${sql.placeholder(`round${place}`)}::text, ${sql.placeholder(`tag${place}`)}::bytea, ${sql.placeholder(`sealed${place}`)}::bytea)`,
    ),
    sql`, `,
  );
  // Holds the round open until the ballots are in; a plain read would let the round close in between. In the order of
  // their tags, so that two statements with the same people do not wait for each other; it also says less of who came when.
  const openRounds = sql`
    SELECT ${round.id}, given.tag, given.sealed
    FROM ${round} JOIN (VALUES ${given}) AS given (round, tag, sealed) ON ${round.id} = given.round
    WHERE ${round.state} = 'open'
    ORDER BY given.tag
    FOR SHARE OF ${sql.identifier('round')}`;
  return (
    database
      .insert(ballot)
      .select(openRounds)
      .onConflictDoUpdate({ target: [ballot.round, ballot.tag], set: { sealed: sql`excluded.sealed` } })
      // A row that was there has the transaction that replaces it in `xmax`; a new one has none.
      .returning({ round: ballot.round, tag: ballot.tag, isNew: sql<boolean>`${ballot}.xmax = 0` })
      .prepare(`put_ballots_${count}`)
  );
}

function textOf(roundId: string, tag: Uint8Array): string {
  return `${roundId}/${Buffer.from(tag).toString('base64')}`;
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
