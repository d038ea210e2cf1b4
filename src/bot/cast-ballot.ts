import { checkAnswers } from '../ballot/check-answers.ts';
import type { FormValues } from '../ballot/form-values.ts';
import { receiptOf } from '../ballot/receipt.ts';
import { sealBallot } from '../ballot/seal-ballot.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { plainMessage } from '../messages/plain-message.ts';
import { receiptMessage } from '../messages/receipt-message.ts';
import type { Reply } from '../ports/platform.ts';
import type { Round, RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import type { Reader } from './handler.ts';

/** The round a form is for, if this person may answer it now; otherwise why not, in words for them. */
export async function findOpenRound(
  context: Context,
  person: Reader,
  roundId: RoundId | undefined,
): Promise<{ readonly round: Round; readonly team: string | null } | Reply> {
  const current = await context.store.rounds.currentFor(person.id);
  const round = current?.round;
  if (!round || context.clock.now() >= Date.parse(round.closesAt)) {
    return refusal('No questions are open now', 'You will be asked again when the next week opens.');
  }
  if (roundId !== undefined && roundId !== round.id) {
    return refusal('Those questions have closed', 'Send /pulse to answer this week’s.');
  }
  if (!current.elector) {
    return refusal(
      'You will be asked from next week',
      'The list of people for this week was fixed when it opened, before you were on it.',
    );
  }
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
  const checked = checkAnswers(round.questions, values, person.language);
  if (!checked.ok) {
    return {
      ...refusal('Some answers need a look', Object.values(checked.fieldErrors).join(' ')),
      fieldErrors: checked.fieldErrors,
    };
  }
  const keys = await context.vault.readAnsweringKeys(round.id);
  if (!keys) {
    context.logger.error(
      { roundId: round.id },
      'The key vault holds no keys for the open round. Restore the vault, or close the round; see PARLEY_VAULT.',
    );
    return refusal(
      'Your answers could not be sealed',
      'Nothing was stored. Whoever runs Parley has been told.',
    );
  }
  const tag = tagPerson(keys.tagKey, person.id);
  const sealed = await sealBallot(keys.publicKey, { ...checked.answers, team });
  const stored = await context.store.ballots.put({ roundId: round.id, tag, sealed });
  if (stored === 'too late') {
    return refusal('These questions have just closed', 'Your answers came too late and were not stored.');
  }
  return {
    kind: 'message',
    ok: true,
    message: receiptMessage(round, receiptOf(sealed), stored === 'replaced'),
  };
}

function refusal(title: string, text: string): Reply {
  return { kind: 'message', ok: false, message: plainMessage(title, text) };
}
