import { receiptOf } from '../src/ballot/receipt.ts';
import { openBallot } from '../src/ballot/seal-ballot.ts';
import { askForShares, hasEnoughShares } from '../src/bot/ask-for-shares.ts';
import { applyAgreedRoster } from '../src/bot/change-roster.ts';
import { forgettingJobs, keepComments } from '../src/bot/comments.ts';
import { type Context, isoNow } from '../src/bot/context.ts';
import { enterEarlySteps } from '../src/bot/enter-early-steps.ts';
import { isGivenUp } from '../src/bot/give-up.ts';
import { registerForSummary } from '../src/bot/register-for-summary.ts';
import { digestOf } from '../src/digest/digest-of.ts';
import { trendEvents } from '../src/dispute/event.ts';
import { ParleyError, RetryLaterError } from '../src/errors/parley-error.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import { buildSummary } from '../src/results/build-summary.ts';
import { countBallot, createTally } from '../src/results/count-ballot.ts';
import { readDocument } from '../src/results/read-document.ts';
import type { PublishedSummary } from '../src/results/summary.ts';
import { mondayOf } from '../src/survey/monday-of.ts';
import type { Round } from '../src/survey/round.ts';
import { stepWords } from '../src/weeks/step-words.ts';
import { giveUpRound } from './give-up-round.ts';

const batchSize = 1000;
/** The trend's picture and the comparison look back this many published weeks. */
const weeksBack = 26;

/**
 * Refuses further ballots, then opens and counts those there are, applies the publication rules, stores the summary and
 * has the keys destroyed. The tally lives in this function only. Killed at any point and run again, it gives the same
 * summary: nothing is destroyed before the summary is stored, and the first one stored stays. A round whose key was
 * split is only closed, until two of its holders have handed in their shares; one that was given up is never counted.
 */
export async function closeRound(context: Context, data: Jobs['close-round']): Promise<void> {
  const { store, clock, queue } = context;
  const round = await store.rounds.get(data.roundId);
  if (!round) return;
  const early = Date.parse(round.closesAt) - clock.now();
  if (round.state === 'open' && early > 0 && !data.now)
    throw new RetryLaterError((language) => stepWords(language).notDueToClose, early);

  await store.rounds.markClosed(round.id, isoNow(context));
  await enterEarlySteps(context, (await store.rounds.get(round.id)) ?? round);
  if (await isGivenUp(context, round.id)) return giveUpRound(context, { roundId: round.id });
  if (!(await store.summaries.has(round.id)) && !(await hasEnoughShares(context, round))) {
    await applyAgreedRoster(context);
    return askForShares(context, round);
  }
  if (!(await store.summaries.has(round.id))) {
    const counted = await count(context, round);
    if (counted && (await store.summaries.put(counted)))
      context.logger.info({ roundId: round.id }, 'The round is closed and counted.');
  }
  // Both sides have given it up while it was counted, and were quicker.
  if (!(await store.summaries.has(round.id))) return giveUpRound(context, { roundId: round.id });
  await queue.add([
    ...(await forgettingJobs(context)),
    { name: 'destroy-round', id: `destroy.${round.id}`, data: { roundId: round.id } },
    {
      name: 'publish-summary',
      id: `publish.${round.id}`,
      data: { roundId: round.id },
      at: Date.parse(round.publishesAt),
    },
  ]);
  await applyAgreedRoster(context);
}

/** Undefined where another closing has counted it and had the keys destroyed meanwhile, or both sides have given it up. */
async function count(context: Context, round: Round): Promise<PublishedSummary | undefined> {
  const { store, vault } = context;
  const keys = await vault.readOpeningKeys(round.id);
  if (!keys) {
    if ((await store.summaries.has(round.id)) || (await isGivenUp(context, round.id))) return undefined;
    throw new ParleyError((language) => stepWords(language).noKeys);
  }
  const tally = createTally();
  const receipts: string[] = [];
  const comments: string[] = [];
  // Ballots come in the order of their tags, which is random; and counting does not depend on any order.
  for await (const batch of store.ballots.readAll(round.id, batchSize)) {
    for (const sealed of batch) {
      const content = await openBallot(keys, sealed);
      countBallot(tally, content, round.questions, round.themes);
      comments.push(content.comment);
      receipts.push(receiptOf(sealed));
    }
  }
  receipts.sort();
  // Before the summary is stored: once it is, nothing is counted again.
  await keepComments(context, round, receipts.length, comments);
  const earlier = (await store.summaries.published(weeksBack)).filter(
    (summary) => summary.roundId < round.id,
  );
  const summary = buildSummary({
    round,
    tally,
    electors: await store.rounds.countElectors(round.id),
    receipts,
    earlier,
    weekOf: mondayOf(round.id),
    ...(await registerForSummary(context, round)),
    ...(round.sealing ? { openedBy: await vault.handedIn(round.id) } : {}),
  });
  // While its ballots and keys are there: what nobody could read afterwards is not stored.
  readDocument(JSON.parse(JSON.stringify(summary)), round.id);
  // Ballots are destroyed only after both sides have agreed to that: until then, none was missing.
  if (await isGivenUp(context, round.id)) return undefined;
  // ECharts is large: it is loaded by who draws.
  const { drawTrend } = await import('../src/results/draw-trend.ts');
  const { png, description } = drawTrend(
    [summary, ...earlier],
    context.languages.organisation,
    undefined,
    trendEvents(await store.register.list('event')),
  );
  return { summary, document: summary, digest: digestOf(summary), receipts, picture: { png, description } };
}
