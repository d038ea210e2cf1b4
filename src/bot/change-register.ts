import type { NewEntry, RegisterEntry } from '../dispute/register-entry.ts';
import { RetryLaterError } from '../errors/parley-error.ts';
import type { NewJob } from '../ports/job-queue.ts';
import { stepWords } from '../weeks/step-words.ts';
import { type Context, isoNow } from './context.ts';

/** Of two who decide at once, one decides again; so many at once means that something else is wrong. */
const tries = 20;
/** The setting that holds the last entry of which both channels have been told. */
export const announcedSetting = 'register-announced';

/**
 * Reads the register, decides what to add, and adds it, again from the start where somebody else was quicker; then has
 * both channels told. `decide` is pure: it returns entries, none where nothing is to be done, or throws a RefusedError
 * in words. Resolves to what was added, durably.
 */
export async function changeRegister(
  context: Pick<Context, 'store' | 'clock' | 'queue'>,
  decide: (entries: readonly RegisterEntry[], now: string) => readonly NewEntry[],
): Promise<readonly RegisterEntry[]> {
  const { register } = context.store;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const entries = await register.list();
    const last = entries.at(-1)?.seq ?? 0;
    const at = isoNow(context);
    const added = decide(entries, at);
    if (added.length === 0) return [];
    if (await register.append(added, at, last)) {
      await context.queue.add([announcement(last + added.length)]);
      return added.map((entry, index) => ({ ...entry, at, seq: last + index + 1 }));
    }
  }
  throw new RetryLaterError((language) => stepWords(language).registerIsBusy, 1_000);
}

/** The job that tells the channels of what they have not been told yet; none where they know it all. */
export async function announcementJobs(context: Pick<Context, 'store'>): Promise<readonly NewJob[]> {
  const last = await context.store.register.lastSeq();
  return last > (await lastAnnounced(context)) ? [announcement(last)] : [];
}

/** The number of the last entry that was announced; 0 before the first. */
export async function lastAnnounced({ store }: Pick<Context, 'store'>): Promise<number> {
  return Number((await store.settings.get(announcedSetting)) ?? 0);
}

function announcement(seq: number): NewJob {
  return { name: 'announce-register', id: `announce-register.${seq}`, data: {} };
}
