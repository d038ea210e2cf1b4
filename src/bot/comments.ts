import { commentsWords } from '../comments/words.ts';
import {
  enterQuotations,
  type KeptComments,
  keptDays,
  type ReadingSide,
  selectComments,
} from '../dispute/kept-comments.ts';
import { RefusedError, RetryLaterError } from '../errors/parley-error.ts';
import type { NewJob } from '../ports/job-queue.ts';
import type { Round } from '../survey/round.ts';
import { changeRegister } from './change-register.ts';
import { type Context, isoNow } from './context.ts';
import { wordsOnRosters } from './former-words.ts';

const dayMs = 24 * 60 * 60 * 1000;
const tries = 20;

/**
 * Keeps what may be kept of a round's comments, redacted; the first time that it is done counts. They are kept for 14
 * days from when the questions were to close, or closed before that by hand: however late they are counted. Nothing is
 * kept of a round that is counted only after these.
 */
export async function keepComments(
  context: Context,
  round: Round,
  ballots: number,
  comments: readonly string[],
): Promise<void> {
  const now = context.clock.now();
  const closed = Math.min(Date.parse(round.closedAt ?? round.closesAt), Date.parse(round.closesAt), now);
  const deletesAt = closed + keptDays * dayMs;
  if (deletesAt <= now) return;
  const texts = selectComments(ballots, comments, await wordsOnRosters(context));
  if (texts.length === 0) return;
  await context.store.comments.put({
    roundId: round.id,
    texts,
    deletesAt: new Date(deletesAt).toISOString(),
    readings: {},
  });
}

/** The jobs that delete the comments that are kept, each at its hour. */
export async function forgettingJobs({ store }: Pick<Context, 'store'>): Promise<readonly NewJob[]> {
  return (await store.comments.list()).map(({ roundId, deletesAt }) => ({
    name: 'forget-comments',
    id: `forget-comments.${roundId}`,
    data: { roundId },
    at: Date.parse(deletesAt),
  }));
}

/** Deletes a round's comments, released by one side or by none, when their time has come. */
export async function forgetComments(context: Context, roundId: string): Promise<void> {
  const kept = await context.store.comments.get(roundId);
  if (!kept) return;
  const early = Date.parse(kept.deletesAt) - context.clock.now();
  if (early > 0) {
    throw new RetryLaterError((language) => commentsWords(language).notDueToBeDeleted, early);
  }
  await changeRegister(context, (entries) => enterQuotations(entries, kept));
  await context.store.comments.remove(roundId);
}

/** The comments that this person reads for their side, and that are not due to be deleted. Newest week first. */
export async function commentsReadBy(
  context: Context,
  side: ReadingSide,
  personId: string,
): Promise<readonly KeptComments[]> {
  const now = isoNow(context);
  return (await context.store.comments.list()).filter(
    ({ readings, deletesAt }) => readings[side]?.personId === personId && deletesAt > now,
  );
}

/**
 * The comments of a published round, of the newest that has any where none is named. Before its summary is published,
 * nobody reads anything of a round.
 */
export async function publishedComments(context: Context, week: string | undefined): Promise<KeptComments> {
  const asked = week?.trim().toUpperCase();
  const now = isoNow(context);
  for (const kept of await context.store.comments.list()) {
    if ((asked && kept.roundId !== asked) || kept.deletesAt <= now) continue;
    if ((await context.store.rounds.get(kept.roundId))?.state === 'published') return kept;
  }
  throw new RefusedError((language) => {
    const words = commentsWords(language);
    return asked ? words.nothingToReadOf(asked) : words.nothingToRead;
  });
}

/** Changes one side's reading, again from the start where the other side was quicker. */
export async function changeReadings(
  context: Context,
  roundId: string,
  decide: (kept: KeptComments) => KeptComments,
): Promise<KeptComments> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const kept = await publishedComments(context, roundId);
    const after = decide(kept);
    if (after === kept || (await context.store.comments.replaceReadings(kept, after))) return after;
  }
  throw new RetryLaterError((language) => commentsWords(language).tooManyDecide, 1_000);
}
