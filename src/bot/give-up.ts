import { agreeWords } from '../agreements/agree-words.ts';
import { agreedGivingUp } from '../dispute/agreement.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { NewJob } from '../ports/job-queue.ts';
import type { RoundId } from '../survey/round.ts';
import { readAgreements } from './agreements.ts';
import type { Context } from './context.ts';

/**
 * True once both channels were told how giving up a week has ended, also where it ended with the week counted after all.
 * So it does not say that the week is given up: ask `isGivenUp`.
 */
export const toldOfGivingUpSetting = (roundId: RoundId) => `given-up.${roundId}`;

/** The week that is to be given up. Rejects with a RefusedError, in words, where it is none that can be. */
export async function readGivingUp(context: Pick<Context, 'store'>, typed: string): Promise<RoundId> {
  const { store } = context;
  const week = typed.trim().toUpperCase();
  const round = await store.rounds.get(week);
  if (!round) {
    throw new RefusedError((language) => agreeWords(language).noSuchWeek(week));
  }
  if (await store.summaries.has(week)) {
    throw new RefusedError((language) => agreeWords(language).weekWasCounted(week));
  }
  if (await isGivenUp(context, week)) {
    throw new RefusedError((language) => agreeWords(language).weekGivenUp(week));
  }
  if (!round.sealing) {
    throw new RefusedError((language) => agreeWords(language).weekNeedsNoShares(week));
  }
  if (round.state === 'open') {
    throw new RefusedError((language) => agreeWords(language).weekIsOpen(week));
  }
  return week;
}

/** The weeks that both sides have given up, and that were not counted before they had. They never are. */
export async function givenUpWeeks(context: Pick<Context, 'store'>): Promise<readonly RoundId[]> {
  const weeks: RoundId[] = [];
  for (const week of agreedGivingUp(await readAgreements(context)).keys()) {
    if (!(await context.store.summaries.has(week))) weeks.push(week);
  }
  return weeks;
}

/**
 * Whether both sides have agreed to give this week up, and no summary of it is stored. From the agreement on, and so before
 * the store has decided, once and for good, that none ever will be (`RoundStore.giveUp`).
 */
export async function isGivenUp(context: Pick<Context, 'store'>, roundId: RoundId): Promise<boolean> {
  return (await givenUpWeeks(context)).includes(roundId);
}

/** The jobs for what both sides have agreed to give up, until both channels were told that it is done. */
export async function givingUpJobs(context: Pick<Context, 'store'>): Promise<readonly NewJob[]> {
  const jobs: NewJob[] = [];
  for (const roundId of agreedGivingUp(await readAgreements(context)).keys()) {
    if ((await context.store.settings.get(toldOfGivingUpSetting(roundId))) === true) continue;
    jobs.push({ name: 'give-up-round', id: `give-up.${roundId}`, data: { roundId } });
  }
  return jobs;
}
