import { type HolderName, sharesNeeded } from '../ballot/holders.ts';
import { parseShareText } from '../ballot/key-text.ts';
import { commitmentOf } from '../ballot/split-key.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { describeMissing, nameOfHolder } from '../messages/describe-holders.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { nameWeek } from '../messages/name-week.ts';
import type { Context } from './context.ts';
import type { UncountedRound } from './find-uncounted.ts';

export interface HandedIn {
  readonly done: boolean;
  /** What happened, or what is wrong with the share and what to do. Quotes nothing of it. */
  readonly sentence: string;
}

/**
 * Takes the share that its holder hands in, if it is the one that was sealed to them, and has the round counted once
 * there are enough. A wrong one is told apart and changes nothing. The share is kept in the vault until the round is
 * destroyed, so that a restart does not lose it: alone, it gives nothing of the key.
 */
export async function handInShare(
  context: Context,
  { round, handedIn }: UncountedRound,
  holder: HolderName,
  text: string,
): Promise<HandedIn> {
  const refuse = (sentence: string): HandedIn => ({ done: false, sentence });
  if (round.state === 'open') {
    const closes = formatMoment(round.closesAt, round.timeZone);
    return refuse(
      `The ${nameWeek(round.id)} is still open. Shares are taken once it has closed, on ${closes}.`,
    );
  }
  if (handedIn.includes(holder)) return refuse(`The share of ${nameOfHolder(holder)} was handed in already.`);
  if (handedIn.length >= sharesNeeded) {
    return refuse('Two shares were handed in already. The week is being counted.');
  }
  const fault = await findFault(context, round.id, holder, text);
  const share = parseShareText('open', text);
  if (fault !== undefined || !share) return refuse(fault ?? notWhole);
  await context.vault.putShare(round.id, holder, share.bytes);
  await context.queue.add([
    { name: 'close-round', id: `close.${round.id}.${holder}`, data: { roundId: round.id } },
  ]);
  const now = [...handedIn, holder];
  return {
    done: true,
    sentence:
      now.length < sharesNeeded
        ? `Thank you. The ${nameWeek(round.id)} now waits for ${describeMissing(now)}.`
        : `Thank you. The ${nameWeek(round.id)} has two shares and is counted now. You can delete your share.`,
  };
}

const notWhole =
  'That is not a whole share. It begins with parley-share. and is one line; copy all of what was printed when you opened it.';

/** What is wrong with this share, in words for its holder. */
async function findFault(
  context: Pick<Context, 'vault'>,
  roundId: string,
  holder: HolderName,
  text: string,
): Promise<string | undefined> {
  const share = parseShareText('open', text);
  if (!share) {
    return parseShareText('sealed', text)
      ? 'That is your share as it was sealed. Open it first, on your own computer: npm run parley -- key open my-parley.key'
      : notWhole;
  }
  if (share.roundId !== roundId)
    return `That is a share of the ${nameWeek(share.roundId)}. This is about the ${nameWeek(roundId)}.`;
  if (share.holder !== holder) {
    return `That is the share of ${nameOfHolder(share.holder)}. You hold that of ${nameOfHolder(holder)}.`;
  }
  const sealed = (await context.vault.readSealedShares(roundId))?.find((one) => one.holder === holder);
  if (!sealed) {
    throw new ParleyError(
      'The key vault holds no shares of this round.',
      'Bring back the vault’s folder (PARLEY_VAULT) as it was when the round opened. The ballots are kept.',
    );
  }
  return commitmentOf(share.bytes) === sealed.commitment
    ? undefined
    : `That is not the share that was sealed for ${nameOfHolder(holder)}. Send /key share, open what you get, and hand that in.`;
}
