import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Account, Person, PlatformName, Roster } from '../../src/people/person.ts';
import type { RosterStore } from '../../src/ports/store.ts';
import { askTogether } from './ask-together.ts';
import type { Drizzle } from './database.ts';
import { endAccess } from './end-access.ts';
import { accountLink, person, roster, round, stoppedInvitation } from './schema.ts';

/** Rows that go to the database in one statement, as one JSON document: flat in memory for a roster of 100,000. */
const batchSize = 5_000;

export function createRosterStore(database: Drizzle): RosterStore {
  // Asked for everything that anybody does.
  const findBy = {
    web: prepareFind(database, person.id, ({ id }) => id),
    slack: prepareFind(database, person.slackId, ({ slackId }) => slackId),
    discord: prepareFind(database, person.discordId, ({ discordId }) => discordId),
  } as const satisfies Record<PlatformName, unknown>;

  return {
    replace: (next) =>
      database.transaction(async (transaction) => {
        await lockRoster(transaction);
        await replaceRoster(transaction, next);
      }),

    replaceBetweenRounds: (next) =>
      database.transaction(async (transaction) => {
        await lockRoster(transaction);
        const open = await transaction
          .select({ id: round.id })
          .from(round)
          .where(eq(round.state, 'open'))
          .limit(1);
        if (open.length > 0) return false;
        await replaceRoster(transaction, next);
        return true;
      }),

    current: () =>
      database.transaction(
        async (transaction) => {
          const [head] = await transaction.select().from(roster);
          if (!head) return undefined;
          const rows = await transaction.select().from(person).orderBy(asc(person.position));
          return { people: rows.map(toPerson), hash: head.hash };
        },
        // One picture of both tables, though a roster be imported meanwhile.
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      ),

    async hash() {
      const [head] = await database.select({ hash: roster.hash }).from(roster);
      return head?.hash;
    },

    find: findBy.web,

    async timeZones() {
      const rows = await database
        .selectDistinct({ timeZone: person.timeZone })
        .from(person)
        .where(isNotNull(person.timeZone))
        .orderBy(asc(person.timeZone));
      return rows.flatMap((row) => row.timeZone ?? []);
    },

    async findByAccount(account) {
      const own = await findBy[account.platform](account.id);
      return own ?? (account.platform === 'web' ? undefined : findLinked(database, account));
    },

    linkAccounts: (platform, personIdByAccountId) =>
      database.transaction(async (transaction) => {
        await transaction.delete(accountLink).where(eq(accountLink.platform, platform));
        const rows = [...personIdByAccountId].map(([accountId, personId]) => ({
          platform,
          accountId,
          personId,
        }));
        for (let start = 0; start < rows.length; start += batchSize) {
          await transaction.insert(accountLink).values(rows.slice(start, start + batchSize));
        }
      }),

    async linkedAccounts(platform) {
      const rows = await database.select().from(accountLink).where(eq(accountLink.platform, platform));
      return new Map(rows.map(({ accountId, personId }) => [accountId, personId]));
    },

    async invitationsStopped(personId) {
      const rows = await database
        .select()
        .from(stoppedInvitation)
        .where(eq(stoppedInvitation.personId, personId));
      return rows.length > 0;
    },

    async stopInvitations(personId, stopped) {
      if (stopped) await database.insert(stoppedInvitation).values({ personId }).onConflictDoNothing();
      else await database.delete(stoppedInvitation).where(eq(stoppedInvitation.personId, personId));
    },
  };
}

/** Waits for a round that is being opened, and has the next one wait. Before all else, so that no two wait for each other. */
async function lockRoster(transaction: Drizzle): Promise<void> {
  await transaction.select({ hash: roster.hash }).from(roster).for('update');
}

async function replaceRoster(transaction: Drizzle, next: Roster): Promise<void> {
  const before = (await transaction.select().from(person)).map(toPerson);
  await transaction.delete(person);
  for (let start = 0; start < next.people.length; start += batchSize) {
    const rows = next.people.slice(start, start + batchSize).map((one, place) => toRow(one, start + place));
    await transaction.execute(sql`
      INSERT INTO parley.person
      SELECT * FROM json_populate_recordset(NULL::parley.person, ${JSON.stringify(rows)}::json)`);
  }
  await endAccess(transaction, before, next.people);
  await transaction
    .insert(roster)
    .values({ only: 1, hash: next.hash })
    .onConflictDoUpdate({ target: roster.only, set: { hash: next.hash } });
}

/** Not by a join, for which the server, which may not sample these columns, would read all people. */
async function findLinked(database: Drizzle, account: Account): Promise<Person | undefined> {
  const linked = database
    .select({ personId: accountLink.personId })
    .from(accountLink)
    .where(and(eq(accountLink.platform, account.platform), eq(accountLink.accountId, account.id)));
  const [row] = await database.select().from(person).where(eq(person.id, linked));
  return row && toPerson(row);
}

/** Finds people by a column; of several with the same, the first in the roster. */
function prepareFind(
  database: Drizzle,
  column: AnyPgColumn,
  read: (row: typeof person.$inferSelect) => string | null,
): (id: string) => Promise<Person | undefined> {
  const find = database
    .select()
    .from(person)
    .where(sql`${column} = ANY(${sql.placeholder('ids')}::text[])`)
    .orderBy(desc(person.position))
    .prepare(`find_people_by_${column.name}`);
  return askTogether(async (ids) => {
    const rows = await find.execute({ ids });
    return new Map(rows.map((row) => [read(row) ?? '', toPerson(row)]));
  });
}

function toRow(one: Person, position: number): Record<string, unknown> {
  return {
    id: one.id,
    position,
    team: one.team,
    role: one.role,
    time_zone: one.timeZone ?? null,
    employment: one.employment,
    email: one.email ?? null,
    slack_id: one.slackId ?? null,
    discord_id: one.discordId ?? null,
    platforms: one.platforms,
  };
}

export function toPerson(row: typeof person.$inferSelect): Person {
  return {
    id: row.id,
    team: row.team,
    role: row.role,
    ...(row.timeZone !== null && { timeZone: row.timeZone }),
    employment: row.employment,
    ...(row.email !== null && { email: row.email }),
    ...(row.slackId !== null && { slackId: row.slackId }),
    ...(row.discordId !== null && { discordId: row.discordId }),
    platforms: row.platforms,
  };
}
