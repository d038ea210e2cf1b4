import { type HolderName, sharesNeeded } from '../ballot/holders.ts';
import { parseShareText } from '../ballot/key-text.ts';
import { commitmentOf } from '../ballot/split-key.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { describeMissing } from '../messages/describe-holders.ts';
import { sharesWords } from '../shares/words.ts';
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
  language: Language,
): Promise<HandedIn> {
  const words = sharesWords(language);
  const refuse = (sentence: string): HandedIn => ({ done: false, sentence });
  if (round.state === 'open') return refuse(words.stillOpenUntil(round.id, round.closesAt, round.timeZone));
  if (handedIn.includes(holder)) return refuse(words.handedInAlready(holder));
  if (handedIn.length >= sharesNeeded) return refuse(words.enoughAlready);
  const fault = await findFault(context, round.id, holder, text, language);
  const share = parseShareText('open', text);
  if (fault !== undefined || !share) return refuse(fault ?? words.notWhole);
  await context.vault.putShare(round.id, holder, share.bytes);
  await context.queue.add([
    { name: 'close-round', id: `close.${round.id}.${holder}`, data: { roundId: round.id } },
  ]);
  const now = [...handedIn, holder];
  return {
    done: true,
    sentence:
      now.length < sharesNeeded
        ? words.thanksAndWaits(round.id, describeMissing(now, language))
        : words.thanksAndCounts(round.id),
  };
}

/** What is wrong with this share, in words for its holder. */
async function findFault(
  context: Pick<Context, 'vault'>,
  roundId: string,
  holder: HolderName,
  text: string,
  language: Language,
): Promise<string | undefined> {
  const words = sharesWords(language);
  const share = parseShareText('open', text);
  if (!share) return parseShareText('sealed', text) ? words.stillSealed : words.notWhole;
  if (share.roundId !== roundId) return words.ofAnotherWeek(share.roundId, roundId);
  if (share.holder !== holder) return words.ofAnotherHolder(share.holder, holder);
  const sealed = (await context.vault.readSealedShares(roundId))?.find((one) => one.holder === holder);
  if (!sealed) throw new ParleyError((reader) => sharesWords(reader).vaultHasNone);
  return commitmentOf(share.bytes) === sealed.commitment ? undefined : words.notTheOneSealed(holder);
}
