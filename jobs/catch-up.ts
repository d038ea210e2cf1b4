import { agreedTerms } from '../src/bot/agreements.ts';
import { announcementJobs } from '../src/bot/change-register.ts';
import { forgettingJobs } from '../src/bot/comments.ts';
import { prepareBoxes } from '../src/bot/concern-boxes.ts';
import { forgetSupport, prepareSupport } from '../src/bot/concern-support.ts';
import type { Context } from '../src/bot/context.ts';
import { enterEarlySteps } from '../src/bot/enter-early-steps.ts';
import { countedButNotDestroyed } from '../src/bot/find-undestroyed.ts';
import { forgetFormerWords } from '../src/bot/former-words.ts';
import { givingUpJobs, isGivenUp } from '../src/bot/give-up.ts';
import { linkNewRoster } from '../src/bot/link-accounts.ts';
import { packJobs } from '../src/bot/make-board-pack.ts';
import { postOwed } from '../src/bot/owed-posts.ts';
import { openingZone, planDueRound } from '../src/bot/plan-rounds.ts';
import { warnOfKeys } from '../src/bot/warn-of-keys.ts';
import type { NewJob } from '../src/ports/job-queue.ts';
import type { Round } from '../src/survey/round.ts';
import { jobsOfRound } from './open-round.ts';

/** Rounds older than this have long been dealt with. */
const roundsBack = 8;

/**
 * Schedules the weekly opening, where it comes first. Then adds the jobs for whatever should have happened by now and
 * has not, and for the open round's later steps: the program was down at the hour, or the queue was lost. The store
 * decides, not the queue, and every job is safe to run twice.
 */
export async function catchUp(context: Context): Promise<void> {
  const { store, queue } = context;
  const { organisation } = await agreedTerms(context);
  await queue.scheduleOpening(organisation.schedule.opens, await openingZone(context));
  const rounds = await store.rounds.list(roundsBack);
  for (const round of rounds) await enterEarlySteps(context, round);
  const missing = (await Promise.all(rounds.map((round) => missingJobs(context, round)))).flat();
  const due = await planDueRound(context);
  if (due && !rounds.some((round) => round.id === due.roundId)) {
    missing.push({ name: 'open-round', id: `open.${due.roundId}`, data: {} });
  }
  missing.push(
    ...(await announcementJobs(context)),
    ...(await prepareBoxes(context)),
    ...(await packJobs(context)),
    ...(await givingUpJobs(context)),
  );
  missing.push(...(await forgettingJobs(context)));
  await forgetSupport(context);
  await prepareSupport(context);
  await forgetFormerWords(context);
  for (const roundId of await countedButNotDestroyed(context)) {
    missing.push({ name: 'destroy-round', id: `destroy.${roundId}`, data: { roundId } });
  }
  if (missing.length > 0) await queue.add(missing);
  // One that had used up all its attempts gets another every hour, for ever.
  await queue.retryFailed();
  // None of these waits for another to work again. The sweep by the clock, and last: it may wait for who uses the tables.
  const failures: unknown[] = [];
  for (const act of [postOwed, warnOfKeys, linkNewRoster, () => store.concerns.sweep()]) {
    await act(context).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function missingJobs(context: Context, round: Round): Promise<NewJob[]> {
  const { id: roundId } = round;
  const now = context.clock.now();
  const jobs: NewJob[] = [];
  if (round.state === 'open' && now >= Date.parse(round.closesAt)) {
    jobs.push({ name: 'close-round', id: `close.${roundId}`, data: { roundId } });
  } else if (round.state === 'open') {
    // Those that are in the queue already stay as they are; in one that was lost, they wait again for their hour.
    jobs.push(...jobsOfRound(round).filter(({ at = 0 }) => at > now));
    if (!(await everybodyReached(context, round))) {
      jobs.push({ name: 'open-round', id: `open.${roundId}`, data: {} });
    }
  }
  if (round.state === 'closed' && !(await isGivenUp(context, roundId))) {
    jobs.push({ name: 'close-round', id: `close.${roundId}`, data: { roundId } });
  }
  return jobs;
}

/** Whether everyone has been asked and, where that is due, reminded. */
async function everybodyReached(context: Context, round: Round): Promise<boolean> {
  const kinds =
    context.clock.now() >= Date.parse(round.remindsAt) ? ['invitation', 'reminder'] : ['invitation'];
  const reached = await Promise.all(
    kinds.map(async (kind) => {
      const progress = await context.store.deliveries.progress(`${kind}/${round.id}/`);
      const wanted = round.asked.total - round.asked.unreachable;
      return progress.unfinished === 0 && progress.sent + progress.unreachable >= wanted;
    }),
  );
  return reached.every(Boolean);
}
