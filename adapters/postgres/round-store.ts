import { and, asc, desc, eq, getTableColumns, isNull, max, ne, sql } from 'drizzle-orm';
import type { FrozenTeams, RoundStore } from '../../src/ports/store.ts';
import type { Elector, Round } from '../../src/survey/round.ts';
import { askTogether } from './ask-together.ts';
import type { Drizzle } from './database.ts';
import { destroyRound } from './destroy-round.ts';
import { giveUpRound } from './give-up-round.ts';
import { toPerson } from './roster-store.ts';
import { elector, freeze, frozenTeam, person, roster, round, stoppedInvitation } from './schema.ts';

const batchSize = 5_000;

type RoundRow = typeof round.$inferSelect;

export function createRoundStore(database: Drizzle): RoundStore {
  const { document: _, ...state } = getTableColumns(round);
  /** Written once and never changed, and some kilobytes long: read once for all the ballots and invitations of a week. */
  let latest: { readonly id: string; readonly document: RoundRow['document'] } | undefined;

  // Asked for every ballot. One row for each elector who is asked about, or one without any.
  const readCurrent = database
    .select({ round: state, elector })
    .from(round)
    .leftJoin(
      elector,
      and(
        eq(elector.roundId, round.id),
        sql`${elector.personId} = ANY(${sql.placeholder('personIds')}::text[])`,
      ),
    )
    .where(
      eq(
        round.id,
        database
          .select({ id: max(round.id) })
          .from(round)
          .where(eq(round.state, 'open')),
      ),
    )
    .prepare('read_current_round');
  const findCurrentFor = askTogether(async (personIds) => {
    const rows = await readCurrent.execute({ personIds });
    const [first] = rows;
    if (!first) return new Map();
    const whole = await completeRound(first.round);
    const electors = new Map(
      rows.flatMap((row) => (row.elector ? [[row.elector.personId, toElector(row.elector)]] : [])),
    );
    return new Map(personIds.map((id) => [id, { round: whole, elector: electors.get(id) }]));
  });

  const findInvitee = database
    .select({ round: state, elector, person, stopped: stoppedInvitation.personId })
    .from(elector)
    .innerJoin(round, eq(round.id, elector.roundId))
    .innerJoin(person, eq(person.id, elector.personId))
    .leftJoin(stoppedInvitation, eq(stoppedInvitation.personId, elector.personId))
    .where(
      and(eq(elector.roundId, sql.placeholder('roundId')), eq(elector.personId, sql.placeholder('personId'))),
    )
    .prepare('find_invitee');

  async function completeRound(row: Omit<RoundRow, 'document'>): Promise<Round> {
    if (latest?.id !== row.id) {
      const [read] = await database.select().from(round).where(eq(round.id, row.id));
      if (!read) throw new Error('A round was removed while it was read.');
      latest = read;
    }
    return toRound({ ...row, document: latest.document });
  }

  return {
    open: (opened, electors, frozenTeams) =>
      database.transaction(async (transaction) => {
        // A roster that is being replaced is waited for; the next replacement waits for this round.
        const [drawn] = await transaction.select({ hash: roster.hash }).from(roster).for('share');
        if (drawn && drawn.hash !== opened.hashes.roster) return false;
        const created = await transaction
          .insert(round)
          .values(toRoundRow(opened))
          .onConflictDoNothing()
          .returning({ id: round.id });
        if (created.length === 0) return false;
        for (let start = 0; start < electors.length; start += batchSize) {
          const rows = electors.slice(start, start + batchSize).map((one) => toElectorRow(opened.id, one));
          await transaction.execute(sql`
            INSERT INTO parley.elector
            SELECT * FROM json_populate_recordset(NULL::parley.elector, ${JSON.stringify(rows)}::json)`);
        }
        if (frozenTeams) await replaceFrozenTeams(transaction, frozenTeams);
        return true;
      }),

    async get(roundId) {
      const [row] = await database.select().from(round).where(eq(round.id, roundId));
      return row && toRound(row);
    },

    async list(limit) {
      const rows = await database.select().from(round).orderBy(desc(round.id)).limit(limit);
      return rows.map(toRound);
    },

    async current() {
      const [row] = await database
        .select()
        .from(round)
        .where(eq(round.state, 'open'))
        .orderBy(desc(round.id))
        .limit(1);
      return row && toRound(row);
    },

    currentFor: findCurrentFor,

    async electors(roundId) {
      const rows = await database
        .select()
        .from(elector)
        .where(eq(elector.roundId, roundId))
        .orderBy(asc(elector.personId));
      return rows.map(toElector);
    },

    async countElectors(roundId) {
      const rows = await database
        .select({ team: elector.team, count: sql<string>`count(*)` })
        .from(elector)
        .where(eq(elector.roundId, roundId))
        .groupBy(elector.team);
      return new Map(rows.map(({ team, count }) => [team, Number(count)]));
    },

    async invitee(roundId, personId) {
      const [row] = await findInvitee.execute({ roundId, personId });
      return (
        row && {
          round: await completeRound(row.round),
          elector: toElector(row.elector),
          person: toPerson(row.person),
          stopped: row.stopped !== null,
        }
      );
    },

    async markClosed(roundId, at) {
      // Waits for ballots on their way, which hold the round's row, and turns away those after it.
      const rows = await database
        .update(round)
        .set({ state: 'closed', closedAt: at })
        .where(and(eq(round.id, roundId), eq(round.state, 'open')))
        .returning({ id: round.id });
      return rows.length > 0;
    },

    async markPublished(roundId, at) {
      const rows = await database
        .update(round)
        .set({ state: 'published', publishedAt: at })
        .where(and(eq(round.id, roundId), eq(round.state, 'closed')))
        .returning({ id: round.id });
      return rows.length > 0;
    },

    giveUp: (roundId) => giveUpRound(database, roundId),

    markDestroyed: (roundId, at) => destroyRound(database, roundId, at),

    async undestroyed() {
      const rows = await database
        .select()
        .from(round)
        .where(and(ne(round.state, 'open'), isNull(round.destroyedAt)))
        .orderBy(asc(round.id));
      return rows.map(toRound);
    },

    async frozenTeams() {
      const [since] = await database.select().from(freeze);
      if (!since) return undefined;
      const rows = await database.select().from(frozenTeam);
      return {
        sinceRoundId: since.sinceRoundId,
        teams: new Map(rows.map((row) => [row.personId, row.team])),
      };
    },
  };
}

async function replaceFrozenTeams(transaction: Drizzle, { sinceRoundId, teams }: FrozenTeams): Promise<void> {
  await transaction.delete(frozenTeam);
  const rows = [...teams].map(([personId, team]) => ({ person_id: personId, team }));
  await transaction.execute(sql`
    INSERT INTO parley.frozen_team
    SELECT * FROM json_populate_recordset(NULL::parley.frozen_team, ${JSON.stringify(rows)}::json)`);
  await transaction
    .insert(freeze)
    .values({ only: 1, sinceRoundId })
    .onConflictDoUpdate({ target: freeze.only, set: { sinceRoundId } });
}

export function toRoundRow(whole: Round): typeof round.$inferInsert {
  const { state, closedAt, publishedAt, destroyedAt, ...document } = whole;
  return {
    id: whole.id,
    state,
    document,
    closedAt: closedAt ?? null,
    publishedAt: publishedAt ?? null,
    destroyedAt: destroyedAt ?? null,
  };
}

function toRound(row: RoundRow): Round {
  return {
    ...row.document,
    state: row.state,
    ...(row.closedAt !== null && { closedAt: row.closedAt }),
    ...(row.publishedAt !== null && { publishedAt: row.publishedAt }),
    ...(row.destroyedAt !== null && { destroyedAt: row.destroyedAt }),
  };
}

function toElectorRow(roundId: string, one: Elector): Record<string, unknown> {
  return {
    round_id: roundId,
    person_id: one.personId,
    team: one.team,
    platforms: one.platforms,
    invited_at: one.invitedAt,
    reminded_at: one.remindedAt,
  };
}

function toElector(row: typeof elector.$inferSelect): Elector {
  return {
    personId: row.personId,
    team: row.team,
    platforms: row.platforms,
    invitedAt: row.invitedAt,
    remindedAt: row.remindedAt,
  };
}
