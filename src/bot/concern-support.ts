import { tagPerson } from '../ballot/tag-person.ts';
import { foldConcerns, isClosed } from '../dispute/concern.ts';
import { requireOpen } from '../dispute/decide-concern.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Person } from '../people/person.ts';
import { roundBase } from '../results/round-share.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';

const prefix = 'support-';

/**
 * Counts a person among those who support a concern, once. Kept as an HMAC tag under a key of the concern's own, which
 * the vault holds until the concern is closed. False where they supported it already.
 */
export async function supportConcern(context: Context, person: Person, number: number): Promise<boolean> {
  requireOpen(await context.store.register.list('concern'), number);
  await context.vault.create(prefix + number);
  const keys = await context.vault.readAnsweringKeys(prefix + number);
  if (!keys) {
    throw new ParleyError(
      'The key vault did not keep the key of a concern.',
      'See that PARLEY_VAULT is writable, then try again.',
    );
  }
  return context.store.concerns.addSupport(number, tagPerson(keys.tagKey, person.id));
}

/**
 * Makes the keys of all open concerns that have none yet. Done when a concern is told of and by the clock, so that no
 * file tells when the first person supported one.
 */
export async function prepareSupport(context: Context): Promise<void> {
  const open = foldConcerns(await context.store.register.list('concern')).filter(
    (concern) => !isClosed(concern),
  );
  for (const { number } of open) await context.vault.create(prefix + number);
}

/** False where they did not support it. The tag stays in the database's pages until these are swept. */
export async function takeBackSupport(context: Context, person: Person, number: number): Promise<boolean> {
  requireOpen(await context.store.register.list('concern'), number);
  const keys = await context.vault.readAnsweringKeys(prefix + number);
  if (!keys) return false;
  return context.store.concerns.takeBackSupport(number, tagPerson(keys.tagKey, person.id));
}

/** How many support a concern, as it may be shown: to the nearest 5, and only from the smallest group on. */
export async function shownSupport(context: Context, number: number): Promise<number | undefined> {
  const { organisation } = await agreedTerms(context);
  const count = await context.store.concerns.countSupport(number);
  const least = organisation.rules.minimumGroup;
  return count < least ? undefined : Math.max(roundBase(count), least);
}

/** The same of every open concern, by its number; without those that too few support. */
export async function shownSupporters(
  context: Context,
  entries: readonly RegisterEntry[],
): Promise<ReadonlyMap<number, number>> {
  const open = foldConcerns(entries).filter((concern) => !isClosed(concern));
  const counts = await Promise.all(
    open.map(async ({ number }) => [number, await shownSupport(context, number)] as const),
  );
  return new Map(
    counts.flatMap(([number, count]) => (count === undefined ? [] : [[number, count] as const])),
  );
}

/** Destroys the keys and tags of those who supported a concern that is closed. Safe to run again. */
export async function forgetSupport(context: Context): Promise<void> {
  const held = (await context.vault.list()).filter((id) => /^support-\d+$/.test(id));
  if (held.length === 0) return;
  const closed = foldConcerns(await context.store.register.list('concern')).filter(isClosed);
  for (const { number } of closed.filter(({ number }) => held.includes(prefix + number))) {
    await context.store.concerns.removeSupport(number);
    await context.vault.destroy(prefix + number);
  }
}
