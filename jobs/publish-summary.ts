import { moveChannels } from '../src/bot/agreements.ts';
import { askForShares } from '../src/bot/ask-for-shares.ts';
import { changeRegister } from '../src/bot/change-register.ts';
import { type Context, isoNow } from '../src/bot/context.ts';
import { isGivenUp } from '../src/bot/give-up.ts';
import { packJobs } from '../src/bot/make-board-pack.ts';
import { postToChannels } from '../src/bot/post-to-channels.ts';
import { commitmentAnswers } from '../src/dispute/commitment-step.ts';
import { recordAnswers } from '../src/dispute/decide-commitment.ts';
import { enterAsked } from '../src/dispute/follow-up.ts';
import { enterStepByHand } from '../src/dispute/round-step.ts';
import { RetryLaterError } from '../src/errors/parley-error.ts';
import { summaryMessage } from '../src/messages/summary-message.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import type { Summary } from '../src/results/summary.ts';
import { dateOn } from '../src/survey/date-on.ts';
import type { Round } from '../src/survey/round.ts';
import { stepWords } from '../src/weeks/step-words.ts';

/** Posts the stored summary to both channels, the same bytes under the same digest, once. */
export async function publishSummary(context: Context, data: Jobs['publish-summary']): Promise<void> {
  const { store, clock } = context;
  const round = await store.rounds.get(data.roundId);
  if (!round || round.state === 'published') return;
  const early = Date.parse(round.publishesAt) - clock.now();
  if (early > 0 && !data.now) {
    throw new RetryLaterError((language) => stepWords(language).notDueToPublish, early);
  }
  if (await isGivenUp(context, round.id)) return;
  const summary = await store.summaries.get(round.id);
  if (round.state === 'closed' && !summary && round.sealing) await askForShares(context, round);
  if (round.state === 'open' || !summary)
    throw new RetryLaterError((language) => stepWords(language).notCountedYet, 60_000);
  const message = summaryMessage(summary, context.languages.organisation);
  await postToChannels(context, message, `summary/${round.id}`);
  // After the post and before the round counts as published: killed between, it is entered by the next run.
  await enterAnswers(context, round, summary.summary);
  if (data.now && early > 0) {
    await changeRegister(context, (entries) => enterStepByHand(entries, 'published', round.id));
  }
  await store.rounds.markPublished(round.id, isoNow(context));
  await moveChannels(context);
  const pack = await packJobs(context);
  if (pack.length > 0) await context.queue.add(pack);
  context.logger.info({ roundId: round.id }, 'The summary is published.');
}

/** What staff answered about a commitment, or to a follow-up, stands with it in the register from then on. */
async function enterAnswers(context: Context, round: Round, { answered, figures }: Summary): Promise<void> {
  const { id: roundId, opensAt, timeZone, questions } = round;
  const { commitment, followUp } = figures ?? {};
  if (commitment) {
    const options = questions.find(({ id }) => id === round.commitment?.questionId)?.options ?? [];
    const answers = commitment.answers.flatMap(({ answer: coded, label, share }) => {
      // A document of the first form has labels alone.
      const value = coded || options.find((option) => option.label === label)?.value;
      const answer = commitmentAnswers.find((one) => one === value);
      return answer === undefined ? [] : [{ answer, share }];
    });
    await changeRegister(context, (entries) =>
      recordAnswers(entries, commitment.number, {
        roundId,
        opensAt,
        opensOn: dateOn(opensAt, timeZone),
        answered,
        answers,
      }),
    );
  }
  if (followUp) {
    const options = questions.find(({ id }) => id === round.followUp?.questionId)?.options ?? [];
    const own = round.followUp?.options ?? [];
    const answers = followUp.answers.map(({ answer: coded, label, share }) => {
      // A document of the first form has labels alone.
      const answer = coded || (options.find((option) => option.label === label)?.value ?? '');
      return { answer, ...(label !== undefined && own.includes(label) ? { label } : {}), share };
    });
    await changeRegister(context, (entries) =>
      enterAsked(entries, followUp.number, { roundId, answered, answers }),
    );
  }
}
