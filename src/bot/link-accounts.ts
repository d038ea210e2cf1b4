import type { Person, PersonId, PlatformName } from '../people/person.ts';
import type { Reach } from '../ports/platform.ts';
import type { Context } from './context.ts';

/**
 * Asks every platform whom it can reach, and stores the accounts that it found, so that people are known by them when
 * they write. At the start, and whenever a round opens: a change of a profile counts from then on.
 */
export async function linkAccounts(
  context: Context,
  people: readonly Person[],
): Promise<ReadonlyMap<PlatformName, ReadonlyMap<PersonId, Reach>>> {
  const found = await Promise.all(
    context.platforms.map(async (platform) => {
      const wanted = people.filter((person) => person.platforms.includes(platform.name));
      const reach = await platform.reach(wanted);
      const links = [...reach].flatMap(([personId, one]) =>
        one.reachable ? [[one.account.id, personId] as const] : [],
      );
      await context.store.rosters.linkAccounts(platform.name, new Map(links));
      return [platform.name, reach] as const;
    }),
  );
  return new Map(found);
}
