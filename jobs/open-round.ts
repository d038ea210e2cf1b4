import {
  isPaused,
  moveChannels,
  readAgreements,
  refuseStrangeRoster,
  rosterAgreement,
} from '../src/bot/agreements.ts';
import { offerShares } from '../src/bot/ask-for-shares.ts';
import { changeRegister } from '../src/bot/change-register.ts';
import { applyAgreedRoster } from '../src/bot/change-roster.ts';
import type { Context } from '../src/bot/context.ts';
import { postOwed } from '../src/bot/owed-posts.ts';
import { planDueRound, planRoundNow } from '../src/bot/plan-rounds.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import { keyOnPlatform } from '../src/digest/key-on-platform.ts';
import { enterStepByHand } from '../src/dispute/round-step.ts';
import { ParleyError, RefusedError, RetryLaterError } from '../src/errors/parley-error.ts';
import { openingMessage } from '../src/messages/opening-message.ts';
import type { Jobs, NewJob } from '../src/ports/job-queue.ts';
import type { PlannedRound } from '../src/survey/plan-round.ts';
import type { Elector, Round, RoundId } from '../src/survey/round.ts';
import { shareHolders } from '../src/survey/sealing.ts';
import { stepWords } from '../src/weeks/step-words.ts';
import { closeRound } from './close-round.ts';
import { drawElectorate } from './draw-electorate.ts';

const redrawAfterMs = 1_000;

/**
 * Opens the round that is due, asks everybody at their own hour and tells both channels who is asked. Does nothing
 * before the founding agreement, while both sides have agreed to pause, or when no round is due. While a round is open,
 * completes what is missing of that one, whatever the hours would have been by now.
 */
export async function openRound(context: Context, data: Jobs['open-round']): Promise<void> {
  const { store, logger } = context;
  await closeOverdueRound(context);
  if (!(await readAgreements(context)).terms) {
    logger.info(
      { job: 'open-round' },
      'No round is opened: both sides have yet to agree what Parley starts with.',
    );
    return;
  }
  if (await isPaused(context)) {
    logger.info({ job: 'open-round' }, 'No round is opened: both sides have agreed to pause.');
    return;
  }
  const round =
    (await store.rounds.current()) ??
    (data.byHand === undefined ? await openDueRound(context) : await openByHand(context, data.byHand));
  if (!round) return;
  await moveChannels(context);
  const electors = await store.rounds.electors(round.id);
  await context.queue.add([...jobsOfRound(round), ...invitations(round, electors, false)]);
  // Not before everybody is asked: one side's channel may fail.
  await postOwed(context);
  const agreement = await rosterAgreement(context, round.hashes.roster);
  const message = openingMessage(round, agreement, context.languages.organisation);
  await postToChannels(context, message, `opening/${round.id}`);
  if (data.byHand === round.id) {
    await changeRegister(context, (entries) => enterStepByHand(entries, 'opened', round.id));
  }
  await offerShares(context, round);
}

async function openDueRound(context: Context): Promise<Round | undefined> {
  await applyAgreedRoster(context);
  const planned = await planDueRound(context);
  return planned && openPlanned(context, planned, false);
}

/**
 * Opens the week that the operator meant, and no other: a job that fails is tried again, perhaps until another week has
 * begun. A refusal ends it, since whoever asked has been told, and it would last.
 */
async function openByHand(context: Context, roundId: RoundId): Promise<Round | undefined> {
  const { logger } = context;
  try {
    await applyAgreedRoster(context);
    const planned = await planRoundNow(context);
    if (planned.roundId === roundId) return await openPlanned(context, planned, true);
    logger.info({ roundId }, 'The round is not opened by hand: its week is over.');
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    logger.warn({ roundId }, `The round is not opened by hand. ${error.message} ${error.whatToDo}`.trim());
  }
  return undefined;
}

/** Undefined where there is such a round already: it has closed. */
async function openPlanned(
  context: Context,
  planned: PlannedRound,
  atOnce: boolean,
): Promise<Round | undefined> {
  const { store, logger } = context;
  if (await store.rounds.get(planned.roundId)) return undefined;
  const roster = await store.rosters.current();
  if (!roster) {
    throw new ParleyError((language) => stepWords(language).noRoster);
  }
  await refuseStrangeRoster(context, roster.hash);
  const electorate = await drawElectorate(context, roster, planned, atOnce);
  const { sealing } = electorate.round;
  await context.vault.create(planned.roundId, sealing && shareHolders(sealing));
  await store.rounds.open(electorate.round, electorate.electors, electorate.frozenTeams);
  const round = await store.rounds.get(planned.roundId);
  if (!round) {
    // Asking the platforms whom they reach takes minutes, in which both sides may accept another roster.
    throw new RetryLaterError((language) => stepWords(language).rosterReplaced, redrawAfterMs);
  }
  logger.info({ roundId: planned.roundId, count: roster.people.length }, 'The round is open.');
  return round.state === 'open' ? round : undefined;
}

/** A round whose closing was missed, because the program was down, is closed before another opens. */
async function closeOverdueRound(context: Context): Promise<void> {
  const current = await context.store.rounds.current();
  if (current && context.clock.now() >= Date.parse(current.closesAt)) {
    await closeRound(context, { roundId: current.id });
  }
}

/** The later steps of this round, at the moments that were fixed when it opened. */
export function jobsOfRound(round: Round): readonly NewJob[] {
  const { id: roundId } = round;
  return [
    { name: 'remind', id: `remind.${roundId}`, data: { roundId }, at: Date.parse(round.remindsAt) },
    { name: 'close-round', id: `close.${roundId}`, data: { roundId }, at: Date.parse(round.closesAt) },
    {
      name: 'publish-summary',
      id: `publish.${roundId}`,
      data: { roundId },
      at: Date.parse(round.publishesAt),
    },
  ];
}

/** One job for each person, at their own hour. Everyone gets one, whether or not they have answered. */
export function invitations(
  round: Round,
  electors: readonly Elector[],
  reminder: boolean,
): readonly NewJob[] {
  return electors
    .filter((elector) => elector.platforms.length > 0)
    .map((elector) => ({
      name: 'invite',
      id: `${reminder ? 'reminder' : 'invitation'}.${round.id}.${keyOnPlatform(elector.personId)}`,
      data: { roundId: round.id, personId: elector.personId, reminder },
      at: Date.parse(reminder ? elector.remindedAt : elector.invitedAt),
    }));
}
