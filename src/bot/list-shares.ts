import { sharesNeeded } from '../ballot/holders.ts';
import { shareText } from '../ballot/key-text.ts';
import type { Words } from '../language/sentence-parts.ts';
import { describeMissing } from '../messages/describe-holders.ts';
import { sharesWords } from '../shares/words.ts';
import type { RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import { findUncounted, findUncountedRound } from './find-uncounted.ts';
import type { RoundStatus, ShareRound } from './operator.ts';

/** For the operator: what the holders need, each share sealed so that its holder alone can read it. */
export async function listShares(context: Pick<Context, 'store' | 'vault'>): Promise<readonly ShareRound[]> {
  const found = await findUncounted(context);
  return Promise.all(
    found.map(async ({ round, handedIn }) => ({
      roundId: round.id,
      state: round.state,
      hashes: round.hashes,
      asked: round.asked.total,
      shares: ((await context.vault.readSealedShares(round.id)) ?? []).map(({ holder, sealed }) => ({
        holder,
        sealed: shareText('sealed', { roundId: round.id, holder, bytes: sealed }),
        handedIn: handedIn.includes(holder),
      })),
    })),
  );
}

/** What a closed round waits for, in the organisation's language; undefined where it waits for no share. */
export async function missingShares(
  context: Pick<Context, 'store' | 'vault' | 'languages'>,
  roundId: RoundId,
): Promise<Words | undefined> {
  const found = await findUncountedRound(context, roundId);
  const waits = found?.round.state === 'closed' && found.handedIn.length < sharesNeeded;
  return waits ? describeMissing(found.handedIn, context.languages.organisation) : undefined;
}

export async function describeWaiting(
  context: Pick<Context, 'store' | 'vault' | 'languages'>,
  roundId: RoundId,
): Promise<string | undefined> {
  const missing = await missingShares(context, roundId);
  return missing && sharesWords(context.languages.organisation).isClosedAndWaits(roundId, missing);
}

/** Every round that waits for shares, as something that needs attention. */
export async function listWaiting(
  context: Pick<Context, 'store' | 'vault' | 'languages'>,
): Promise<RoundStatus['problems']> {
  const rounds = await findUncounted(context);
  const sentences = await Promise.all(rounds.map(({ round }) => describeWaiting(context, round.id)));
  const whatToDo = sharesWords(context.languages.organisation).remindHolders;
  return sentences.flatMap((what) => (what === undefined ? [] : [{ job: 'close-round', what, whatToDo }]));
}
