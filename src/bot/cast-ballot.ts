import { checkAnswers } from '../ballot/check-answers.ts';
import type { FormValues } from '../ballot/form-values.ts';
import { receiptOf } from '../ballot/receipt.ts';
import { sealBallot } from '../ballot/seal-ballot.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { receiptMessage } from '../messages/receipt-message.ts';
import type { Reply } from '../ports/platform.ts';
import { askingWords } from '../pulse/asking-words.ts';
import type { Round, RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import type { Reader } from './handler.ts';
import { correct, refuse, show } from './replies.ts';

/** The round a form is for, if this person may answer it now; otherwise why not, in words for them. */
export async function findOpenRound(
  context: Context,
  person: Reader,
  roundId: RoundId | undefined,
): Promise<{ readonly round: Round; readonly team: string | null } | Reply> {
  const words = askingWords(person.language);
  const current = await context.store.rounds.currentFor(person.id);
  const round = current?.round;
  if (!round || context.clock.now() >= Date.parse(round.closesAt)) return refuse(words.noneOpen);
  if (roundId !== undefined && roundId !== round.id) return refuse(words.closed);
  if (!current.elector) return refuse(words.fromNextWeek);
  return { round, team: current.elector.team };
}

/**
 * Checks, seals and stores one person's answers; whatever they sent before in this round is replaced. The ballot is
 * durable before the receipt is shown. Of the answers nothing outlives this call but the sealed bytes.
 */
export async function castBallot(
  context: Context,
  person: Reader,
  roundId: RoundId,
  values: FormValues,
): Promise<Reply> {
  const found = await findOpenRound(context, person, roundId);
  if ('kind' in found) return found;
  const { round, team } = found;
  const { language } = person;
  const words = askingWords(language);
  const checked = checkAnswers(round.questions, values, language);
  if (!checked.ok) return correct(checked.fieldErrors, language, words.answersNeedALook);
  const keys = await context.vault.readAnsweringKeys(round.id);
  if (!keys) {
    context.logger.error(
      { roundId: round.id },
      'The key vault holds no keys for the open round. Restore the vault, or close the round; see PARLEY_VAULT.',
    );
    return refuse(words.couldNotBeSealed);
  }
  const tag = tagPerson(keys.tagKey, person.id);
  const sealed = await sealBallot(keys.publicKey, { ...checked.answers, team });
  const stored = await context.store.ballots.put({ roundId: round.id, tag, sealed });
  if (stored === 'too late') return refuse(words.tooLate);
  return show(receiptMessage(round, receiptOf(sealed), stored === 'replaced', language));
}
