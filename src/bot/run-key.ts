import type { HolderName } from '../ballot/holders.ts';
import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import { sealedShareMessage, shareForm, shareStatusMessage } from '../messages/key-messages.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { sharesWords } from '../shares/words.ts';
import type { RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import { findUncounted, findUncountedRound, type UncountedRound } from './find-uncounted.ts';
import { handInShare } from './hand-in-share.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';
import { refuse, say, show } from './replies.ts';

/** Runs one `/key` command. Who holds a share stands in the round, so nobody else can see or hand in one. */
async function runKey(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const words = sharesWords(person.language);
  const rounds = await findUncounted(context);
  if (call.subcommand === 'status') return show(shareStatusMessage(rounds, person.language));
  const mine = rounds.flatMap((found) => {
    const holder = placeOf(found, person);
    return holder ? [{ found, holder }] : [];
  });
  const [first] = mine;
  if (!first) return refuse(words.holdsNone);
  if (call.subcommand === 'share') return showShares(context, person, mine);
  if (call.subcommand === 'hand-in') return openShareForm(context, person, first.found.round.id);
  return refuse(words.noSuchCommand);
}

/** The form for handing in, for a holder of this round once it has closed; otherwise why not. */
async function openShareForm(context: Context, person: Reader, roundId: RoundId): Promise<FormReply> {
  const found = await findForHolder(context, person, roundId);
  if ('kind' in found) return found;
  const { round, handedIn } = found.found;
  const words = sharesWords(person.language);
  if (round.state === 'open') return refuse(words.stillOpen(round.id));
  return handedIn.includes(found.holder)
    ? refuse(words.yoursIsHandedIn)
    : { kind: 'form', form: shareForm(round, found.holder, person.language) };
}

/** Takes a holder's share. A wrong one leaves the form open, with what is wrong beside the field. */
async function submitShare(
  context: Context,
  person: Reader,
  roundId: RoundId,
  values: FormValues,
): Promise<Reply> {
  const found = await findForHolder(context, person, roundId);
  if ('kind' in found) return found;
  const words = sharesWords(person.language);
  const { done, sentence } = await handInShare(
    context,
    found.found,
    found.holder,
    values.share ?? '',
    person.language,
  );
  return done
    ? say(words.isTaken, sentence)
    : {
        ...refuse({ what: words.isNotTaken, whatToDo: sentence }),
        fieldErrors: { share: sentence },
      };
}

export const keyHandler: CommandHandler = { run: runKey };

/** `key.2026-W48`: a holder's share of that week's key. */
export const keyForms: FormHandler = { open: openShareForm, submit: submitShare };

async function findForHolder(
  context: Context,
  person: Reader,
  roundId: RoundId,
): Promise<{ readonly found: UncountedRound; readonly holder: HolderName } | Reply> {
  const words = sharesWords(person.language);
  const found = await findUncountedRound(context, roundId);
  if (!found) return refuse(words.needsNone);
  const holder = placeOf(found, person);
  return holder ? { found, holder } : refuse(words.holdsNoneOfThat);
}

function placeOf({ places }: UncountedRound, person: Reader): HolderName | undefined {
  return places.find(({ personId }) => personId === person.id)?.holder;
}

async function showShares(
  context: Context,
  { language }: Reader,
  mine: readonly { readonly found: UncountedRound; readonly holder: HolderName }[],
): Promise<Reply> {
  const shares = await Promise.all(
    mine.map(async ({ found: { round }, holder }) => {
      const sealed = (await context.vault.readSealedShares(round.id))?.find((one) => one.holder === holder);
      return sealed ? [{ roundId: round.id, holder, sealed: sealed.sealed }] : [];
    }),
  );
  return show(sealedShareMessage(shares.flat(), language));
}
