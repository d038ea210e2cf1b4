import { type Context, isoNow } from '../src/bot/context.ts';
import { sayThatKeysAreGone } from '../src/bot/warn-of-keys.ts';
import { ParleyError } from '../src/errors/parley-error.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import type { RoundId } from '../src/survey/round.ts';
import { stepWords } from '../src/weeks/step-words.ts';

/**
 * Destroys the round's keys, has the vault read back, and only then drops the ballots and records it. Refuses while the
 * summary is not stored: then the ballots are still needed.
 */
export async function destroyRound(context: Context, data: Jobs['destroy-round']): Promise<void> {
  const { store } = context;
  const round = await store.rounds.get(data.roundId);
  if (!round || round.destroyedAt) return;
  if (!(await store.summaries.has(round.id))) {
    throw new ParleyError((language) => stepWords(language).notCountedSoKept);
  }
  await destroyKeysAndBallots(context, round.id);
}

/** Rejects, with the ballots still there, unless the vault was read back and holds nothing of the round. */
export async function destroyKeysAndBallots(context: Context, roundId: RoundId): Promise<void> {
  const { store, vault } = context;
  await vault.destroy(roundId).catch((error: unknown) => {
    context.logger.error(
      { roundId, error: error instanceof ParleyError ? error.message : 'unknown' },
      'The keys of this round could not be destroyed. Whoever has them and a copy of the database can open its ballots. Mend the key vault (PARLEY_VAULT); Parley keeps trying.',
    );
    throw error;
  });
  await store.rounds.markDestroyed(roundId, isoNow(context));
  context.logger.info({ roundId }, 'The round’s keys and ballots are destroyed.');
  await sayThatKeysAreGone(context, roundId);
}
