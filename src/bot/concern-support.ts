import { tagPerson } from '../ballot/tag-person.ts';
import { concernReplyWords } from '../concerns/reply-words.ts';
import { foldConcerns, isClosed } from '../dispute/concern.ts';
import { requireOpen } from '../dispute/decide-concern.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Person } from '../people/person.ts';
import { roundBase } from '../results/round-share.ts';
import type { Round } from '../survey/round.ts';
import type { Context } from './context.ts';

const prefix = 'support-';

/**
 * Counts a person among those who support a concern, once. Kept as an HMAC tag under a key of the concern's own, which
 * the vault holds until the concern is closed. Whether they supported it already is told to nobody, not even to them:
 * somebody else may hold their phone.
 */
export async function supportConcern(context: Context, person: Person, number: number): Promise<void> {
  requireOpen(await context.store.register.list(), number);
  await context.vault.create(prefix + number);
  const keys = await context.vault.readAnsweringKeys(prefix + number);
  if (!keys) {
    throw new ParleyError((language) => concernReplyWords(language).keyWasNotKept);
  }
  await context.store.concerns.addSupport(number, tagPerson(keys.tagKey, person.id));
}

/**
 * Makes the keys of all open concerns that have none yet. Done when a concern is told of and by the clock, so that no
 * file tells when the first person supported one.
 */
export async function prepareSupport(context: Context): Promise<void> {
  const open = foldConcerns(await context.store.register.list()).filter((concern) => !isClosed(concern));
  for (const { number } of open) await context.vault.create(prefix + number);
}

/**
 * Whether they supported it is not told either. The tag stays in the table's pages until the clock has them swept (see
 * jobs/catch-up.ts), never at once: a sweep would show when somebody took support back. It stays in the write-ahead log
 * and in backups for as long as these are kept.
 */
export async function takeBackSupport(context: Context, person: Person, number: number): Promise<void> {
  requireOpen(await context.store.register.list(), number);
  const keys = await context.vault.readAnsweringKeys(prefix + number);
  if (keys) await context.store.concerns.takeBackSupport(number, tagPerson(keys.tagKey, person.id));
}

/**
 * How many support each open concern, by its number, as a closing round's summary may show it: to the nearest 5, and only
 * from the smallest group on. For the closing job alone: a count that anybody could ask for at any moment would tell
 * whether somebody whom they watched has just supported. Empty where a later round has opened: whose shares a round
 * waited for could choose the moment.
 */
export async function countSupporters(
  context: Context,
  round: Round,
  entries: readonly RegisterEntry[],
): Promise<ReadonlyMap<number, number>> {
  const [latest] = await context.store.rounds.list(1);
  if (latest && latest.id > round.id) return new Map();
  const least = round.rules.minimumGroup;
  const open = foldConcerns(entries).filter((concern) => !isClosed(concern));
  const counts = await Promise.all(
    open.map(async ({ number }) => [number, await context.store.concerns.countSupport(number)] as const),
  );
  return new Map(
    counts.flatMap(([number, count]) =>
      count < least ? [] : [[number, Math.max(roundBase(count), least)] as const],
    ),
  );
}

/**
 * The same as the latest published summary has it, which is all that anybody is shown until the next one; without those
 * of a concern that was closed and is open again since its week closed, for their support is gone.
 */
export async function publishedSupporters(
  context: Pick<Context, 'store'>,
): Promise<ReadonlyMap<number, number>> {
  const [latest] = await context.store.summaries.published(1);
  const counted = (latest?.register?.concerns ?? []).flatMap(({ number, supporters }) =>
    supporters === undefined ? [] : [[number, supporters] as const],
  );
  if (!latest || counted.length === 0) return new Map();
  const closedAt = (await context.store.rounds.get(latest.roundId))?.closedAt ?? '';
  const lost = new Set(
    foldConcerns(await context.store.register.list())
      .filter(({ reopenedAt }) => reopenedAt !== undefined && reopenedAt > closedAt)
      .map(({ number }) => number),
  );
  return new Map(counted.filter(([number]) => !lost.has(number)));
}

/** Destroys the keys and tags of those who supported a concern that is closed. Safe to run again. */
export async function forgetSupport(context: Context): Promise<void> {
  const held = (await context.vault.list()).filter((id) => /^support-\d+$/.test(id));
  if (held.length === 0) return;
  const closed = foldConcerns(await context.store.register.list()).filter(isClosed);
  for (const { number } of closed.filter(({ number }) => held.includes(prefix + number))) {
    await context.store.concerns.removeSupport(number);
    await context.vault.destroy(prefix + number);
  }
}
