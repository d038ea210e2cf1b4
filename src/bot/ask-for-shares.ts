import { sharesNeeded } from '../ballot/holders.ts';
import { OperatorNeededError } from '../errors/parley-error.ts';
import { handInMessage, lateMessage, shareReadyMessage, waitingMessage } from '../messages/key-messages.ts';
import type { Message } from '../messages/message.ts';
import type { Round } from '../survey/round.ts';
import type { SharePlace } from '../survey/sealing.ts';
import type { Context } from './context.ts';
import { deliverToPerson } from './deliver-to-person.ts';
import { postToChannels } from './post-to-channels.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Whether a closed round can be counted: its key was not split, or enough shares of it were handed in. */
export async function hasEnoughShares(context: Pick<Context, 'vault'>, round: Round): Promise<boolean> {
  return !round.sealing || (await context.vault.handedIn(round.id)).length >= sharesNeeded;
}

/**
 * Tells each holder, once, that they hold a share of the round that has opened. Once all are tried, rejects with the
 * OperatorNeededError of a platform that refuses one, so that it is tried again.
 */
export async function offerShares(context: Context, round: Round): Promise<void> {
  const refusals: OperatorNeededError[] = [];
  const { organisation } = context.languages;
  for (const place of round.sealing?.holders ?? []) {
    const message = shareReadyMessage(round, place.holder, organisation);
    const refusal = await tellHolder(context, place, message, `share/${round.id}/ready`);
    if (refusal) refusals.push(refusal);
  }
  for (const refusal of refusals) throw refusal;
}

/**
 * Tells both channels which shares a closed round waits for, each time that this changes and once when the hour of
 * publishing has come; and asks each holder who has not handed in, at closing and then once a day.
 */
export async function askForShares(context: Context, round: Round): Promise<void> {
  const { organisation } = context.languages;
  const handedIn = await context.vault.handedIn(round.id);
  const now = context.clock.now();
  const day = Math.floor((now - Date.parse(round.closedAt ?? round.closesAt)) / dayMs);
  for (const place of round.sealing?.holders ?? []) {
    if (handedIn.includes(place.holder)) continue;
    await tellHolder(
      context,
      place,
      handInMessage(round, place.holder, organisation),
      `share/${round.id}/${day}`,
    );
  }
  // Not before the holders: it may be that no channel can be reached.
  await postToChannels(
    context,
    waitingMessage(round, handedIn, organisation),
    `shares/${round.id}/${handedIn.join('+') || 'none'}`,
  );
  if (now >= Date.parse(round.publishesAt)) {
    await postToChannels(context, lateMessage(round, handedIn, organisation), `shares/${round.id}/late`);
  }
}

/**
 * On the first of their platforms that takes the message. Who has no place on the roster is told by the operator. One
 * holder's platform keeps neither the others nor the channels waiting: its refusal is returned.
 */
async function tellHolder(
  context: Context,
  place: SharePlace,
  message: Message,
  key: string,
): Promise<OperatorNeededError | undefined> {
  if (place.personId === undefined) return undefined;
  const person = await context.store.rosters.find(place.personId);
  const outcome =
    person &&
    (await deliverToPerson(context, person, person.platforms, message, `${key}/${place.holder}`).catch(
      (error: unknown) => {
        if (error instanceof OperatorNeededError) return error;
        throw error;
      },
    ));
  if (outcome === 'sent') return undefined;
  context.logger.warn(
    {},
    `The holder for “${place.holder}” could not be written to. Tell them: they collect their share with “parley key share” and hand it in with “parley key hand-in”.`,
  );
  return outcome instanceof OperatorNeededError ? outcome : undefined;
}
