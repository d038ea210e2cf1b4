import { OperatorNeededError } from '../errors/parley-error.ts';
import type { Person, PersonId, PlatformName, Roster } from '../people/person.ts';
import type { Platform, Reach } from '../ports/platform.ts';
import { talkWords } from '../talk/words.ts';
import type { Context } from './context.ts';
import { forgetTrouble, isInTrouble, noteTrouble } from './platform-troubles.ts';

/** The hash of the roster for which accounts were linked last. */
const linkedSetting = 'linked-roster';

/** Whom each platform can reach. */
export interface LinkedAccounts {
  readonly reach: ReadonlyMap<PlatformName, ReadonlyMap<PersonId, Reach>>;
  /** Those that refuse to say it until the operator acts: their people are as they were last known. */
  readonly unasked: readonly PlatformName[];
}

/**
 * Asks every platform whom it can reach, and stores the accounts that it found, so that people are known by them when
 * they write. At the start, whenever a round opens, and soon after a new roster has come into effect: a change of a
 * profile counts from then on. One that refuses until the operator acts keeps the links that it has.
 */
export async function linkAccounts(context: Context, { people, hash }: Roster): Promise<LinkedAccounts> {
  const found = await Promise.all(
    context.platforms.map(async (platform) => {
      const wanted = people.filter((person) => person.platforms.includes(platform.name));
      return { name: platform.name, ...(await linkOn(context, platform, wanted)) };
    }),
  );
  await context.store.settings.set(linkedSetting, hash);
  // One that came into effect while the platforms were asked: it may have given a number to somebody else.
  if ((await context.store.rosters.hash()) !== hash) {
    const current = await context.store.rosters.current();
    if (current) await linkAccounts(context, current);
  }
  return {
    reach: new Map(found.map(({ name, reach }) => [name, reach])),
    unasked: found.filter(({ asked }) => !asked).map(({ name }) => name),
  };
}

async function linkOn(
  context: Context,
  platform: Platform,
  people: readonly Person[],
): Promise<{ readonly asked: boolean; readonly reach: ReadonlyMap<PersonId, Reach> }> {
  const { rosters } = context.store;
  try {
    const reach = await platform.reach(people);
    const links = [...reach].flatMap(([personId, one]) =>
      one.reachable ? [[one.account.id, personId] as const] : [],
    );
    await rosters.linkAccounts(platform.name, new Map(links));
    await forgetTrouble(context, platform.name, 'accounts');
    return { asked: true, reach };
  } catch (error) {
    if (!(error instanceof OperatorNeededError)) throw error;
    await noteTrouble(context, platform.name, 'accounts', error);
    return { asked: false, reach: await lastKnown(context, platform.name, people) };
  }
}

async function lastKnown(
  { store }: Context,
  platform: PlatformName,
  people: readonly Person[],
): Promise<ReadonlyMap<PersonId, Reach>> {
  const links = await store.rosters.linkedAccounts(platform);
  const accountOf = new Map([...links].map(([accountId, personId]) => [personId, accountId]));
  const reachOf = ({ id: personId }: Person): Reach => {
    const id = accountOf.get(personId);
    return id === undefined
      ? { reachable: false, reason: (language) => talkWords(language).noAccountKnown }
      : { reachable: true, account: { platform, id } };
  };
  return new Map(people.map((person) => [person.id, reachOf(person)]));
}

/**
 * Links accounts if that was last done for another roster than the one in effect, or a platform refused to be asked: only
 * then is anybody on it read.
 */
export async function linkNewRoster(context: Context): Promise<void> {
  const { rosters, settings } = context.store;
  const hash = await rosters.hash();
  if (hash === undefined) return;
  const refused = await Promise.all(
    context.platforms.map(({ name }) => isInTrouble(context, name, 'accounts')),
  );
  if (hash === (await settings.get(linkedSetting)) && !refused.includes(true)) return;
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
