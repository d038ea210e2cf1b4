import { sql } from 'drizzle-orm';
import type { Person } from '../../src/people/person.ts';
import type { Drizzle } from './database.ts';
import { accountLink, frozenTeam, person, stoppedInvitation, webSecret } from './schema.ts';

type Addresses = Pick<Person, 'id' | 'email' | 'slackId' | 'discordId'>;

const addresses = ['email', 'slackId', 'discordId'] as const;

/**
 * Takes from whoever the roster that stands in the transaction no longer has all by which they acted, and their marks:
 * whoever gets their number later has joined. Also the accounts that were found for whoever has other addresses than
 * `before`, and, where one that was known is another now or gone, their sessions and links: somebody else may have the
 * number.
 */
export async function endAccess(
  transaction: Pick<Drizzle, 'execute'>,
  before: readonly Addresses[],
  after: readonly Addresses[],
): Promise<void> {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const changed = (differs: (was: string | undefined, is: string | undefined) => boolean) =>
    JSON.stringify(
      after.flatMap((one) => {
        const old = earlier.get(one.id);
        const isOther =
          old && addresses.some((name) => differs(comparable(old[name]), comparable(one[name])));
        return isOther ? [one.id] : [];
      }),
    );
  const others = changed((was, is) => was !== is);
  const strangers = changed((was, is) => was !== undefined && was !== is);

  for (const [table, column] of [
    [frozenTeam, frozenTeam.personId],
    [stoppedInvitation, stoppedInvitation.personId],
    [accountLink, accountLink.personId],
    // The marks of used links name nobody.
    [webSecret, sql`nullif(${webSecret.personId}, '')`],
  ] as const) {
    await transaction.execute(sql`
      DELETE FROM ${table}
      WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${person} WHERE ${person.id} = ${column})`);
  }
  await transaction.execute(sql`
    DELETE FROM ${accountLink}
    WHERE ${accountLink.personId} IN (SELECT json_array_elements_text(${others}::json))`);
  await transaction.execute(sql`
    DELETE FROM ${webSecret}
    WHERE ${webSecret.personId} IN (SELECT json_array_elements_text(${strangers}::json))`);
}

/** Addresses are found whatever their case. */
function comparable(address: string | undefined): string | undefined {
  return address?.toLowerCase();
}
