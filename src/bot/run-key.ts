import type { HolderName } from '../ballot/holders.ts';
import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import { sealedShareMessage, shareForm, shareStatusMessage } from '../messages/key-messages.ts';
import { nameWeek } from '../messages/name-week.ts';
import { plainMessage } from '../messages/plain-message.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import type { RoundId } from '../survey/round.ts';
import type { Context } from './context.ts';
import { findUncounted, findUncountedRound, type UncountedRound } from './find-uncounted.ts';
import { handInShare } from './hand-in-share.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';

/** Runs one `/key` command. Who holds a share stands in the round, so nobody else can see or hand in one. */
async function runKey(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const rounds = await findUncounted(context);
  if (call.subcommand === 'status') return reply(shareStatusMessage(rounds));
  const mine = rounds.flatMap((found) => {
    const holder = placeOf(found, person);
    return holder ? [{ found, holder }] : [];
  });
  if (mine.length === 0) return refuse('You hold no share of a week’s key', 'Only its three holders do.');
  if (call.subcommand === 'share') return showShares(context, mine);
  if (call.subcommand === 'hand-in') {
    const [first] = mine;
    return first ? openShareForm(context, person, first.found.round.id) : refuse('You hold no share');
  }
  return refuse('Parley does not know that command', 'Send /key status, /key share or /key hand-in.');
}

/** The form for handing in, for a holder of this round once it has closed; otherwise why not. */
async function openShareForm(context: Context, person: Reader, roundId: RoundId): Promise<FormReply> {
  const found = await findForHolder(context, person, roundId);
  if ('kind' in found) return found;
  const { round, handedIn } = found.found;
  if (round.state === 'open') {
    return refuse(
      `The ${nameWeek(round.id)} is still open`,
      'Shares are taken once it has closed. You will be asked.',
    );
  }
  return handedIn.includes(found.holder)
    ? refuse('You have handed in your share already', 'Send /key status to see who else has.')
    : { kind: 'form', form: shareForm(round, found.holder) };
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
  const { done, sentence } = await handInShare(context, found.found, found.holder, values.share ?? '');
  return done
    ? reply(plainMessage('Your share was taken', sentence))
    : { ...refuse('Your share was not taken', sentence), fieldErrors: { share: sentence } };
}

export const keyHandler: CommandHandler = { run: runKey };

/** `key.2026-W48`: a holder's share of that week's key. */
export const keyForms: FormHandler = { open: openShareForm, submit: submitShare };

async function findForHolder(
  context: Context,
  person: Reader,
  roundId: RoundId,
): Promise<{ readonly found: UncountedRound; readonly holder: HolderName } | Reply> {
  const found = await findUncountedRound(context, roundId);
  if (!found)
    return refuse('That week needs no shares', 'It is counted or given up, or was never sealed in this way.');
  const holder = placeOf(found, person);
  return holder
    ? { found, holder }
    : refuse('You hold no share of that week’s key', 'Only its three holders do.');
}

function placeOf({ places }: UncountedRound, person: Reader): HolderName | undefined {
  return places.find(({ personId }) => personId === person.id)?.holder;
}

async function showShares(
  context: Context,
  mine: readonly { readonly found: UncountedRound; readonly holder: HolderName }[],
): Promise<Reply> {
  const shares = await Promise.all(
    mine.map(async ({ found: { round }, holder }) => {
      const sealed = (await context.vault.readSealedShares(round.id))?.find((one) => one.holder === holder);
      return sealed ? [{ roundId: round.id, holder, sealed: sealed.sealed }] : [];
    }),
  );
  return reply(sealedShareMessage(shares.flat()));
}

function reply(message: Reply['message']): Reply {
  return { kind: 'message', ok: true, message };
}

function refuse(title: string, text?: string): Reply {
  return { kind: 'message', ok: false, message: plainMessage(title, text) };
}
