import type { PersonId, PlatformName, Roster } from '../people/person.ts';
import type { Reach } from '../ports/platform.ts';
import type { Context } from './context.ts';

/** The hash of the roster for which accounts were linked last. */
const linkedSetting = 'linked-roster';

/**
 * Asks every platform whom it can reach, and stores the accounts that it found, so that people are known by them when
 * they write. At the start, whenever a round opens, and soon after a new roster has come into effect: a change of a
 * profile counts from then on.
 */
export async function linkAccounts(
  context: Context,
  { people, hash }: Roster,
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
  await context.store.settings.set(linkedSetting, hash);
  // One that came into effect while the platforms were asked: it may have given a number to somebody else.
  if ((await context.store.rosters.hash()) !== hash) {
    const current = await context.store.rosters.current();
    if (current) await linkAccounts(context, current);
  }
  return new Map(found);
}

/** Links accounts if that was last done for another roster than the one in effect: only then is anybody on it read. */
export async function linkNewRoster(context: Context): Promise<void> {
  const { rosters, settings } = context.store;
  const hash = await rosters.hash();
  if (hash === undefined || hash === (await settings.get(linkedSetting))) return;
  const roster = await rosters.current();
  if (roster) await tryToLink(context, roster);
}

/** A platform that cannot be asked keeps nothing else from going on. */
export async function tryToLink(context: Context, roster: Roster): Promise<void> {
  await linkAccounts(context, roster).catch((error: unknown) => {
    context.logger.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      'A platform could not be asked for its accounts. It is asked again within an hour.',
    );
  });
}
