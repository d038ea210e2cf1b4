import { RefusedError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { registerCsv, registerMarkdown } from '../messages/render-register.ts';
import { parseRoster } from '../people/parse-roster.ts';
import type { NewJob } from '../ports/job-queue.ts';
import type { Round } from '../survey/round.ts';
import { operatorWords } from '../weeks/operator-words.ts';
import { agreedTerms, awaitedFounding, isPaused } from './agreements.ts';
import { changeRoster, refuseUnfitRoster } from './change-roster.ts';
import { type Context, isoNow } from './context.ts';
import { examine } from './examine.ts';
import { describeLostChannels, findLostChannels } from './find-lost-channels.ts';
import { findUncountedRound } from './find-uncounted.ts';
import { findUndestroyed } from './find-undestroyed.ts';
import { givenUpWeeks, isGivenUp } from './give-up.ts';
import { handInShare } from './hand-in-share.ts';
import { describeWaiting, listShares, listWaiting, missingShares } from './list-shares.ts';
import { currentMonth, drawBoardPack } from './make-board-pack.ts';
import type { Operator, OperatorResult, ReachReport, RoundStatus, WrittenPack } from './operator.ts';
import { nextPlannedRound, planRoundNow } from './plan-rounds.ts';
import { describeTroubles } from './platform-troubles.ts';
import { readPublished } from './read-published.ts';

/** How often, and how many times, a step that the operator asked for is looked at before "it is under way". */
const lookEveryMs = 100;
const looks = 300;

/**
 * What the operator can do, on the running program. Results are in the organisation's language: whoever prints them may be
 * another process. `createLink` makes a personal link to the web platform.
 */
export function createOperator(
  context: Context,
  createLink: (personId: string) => Promise<{ readonly url: string; readonly expiresAt: string }>,
): Operator {
  const { store } = context;
  const language = context.languages.organisation;
  const words = operatorWords(language);
  const refuse = (sentence: string): OperatorResult => ({ done: false, sentence });

  /** Adds the job that the clock would have added, and waits until what it is for has happened or it has failed. */
  async function runStep(job: NewJob, done: () => Promise<string | undefined>): Promise<OperatorResult> {
    await context.queue.add([job]);
    for (let look = 0; look < looks; look += 1) {
      const sentence = await done();
      if (sentence !== undefined) return { done: true, sentence };
      const failure = (await context.queue.failed()).find((failed) => failed.id === job.id);
      if (failure) return refuse(words.keepsTrying(failure.reason));
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
    return refuse(words.underWay);
  }

  /** Ids of steps by hand differ from those of the schedule, so that they are not taken for the one that waits. */
  const byHand = (step: string, roundId: string) => `${step}.${roundId}.by-hand.${context.clock.now()}`;

  return {
    roundStatus: () => describeRounds(context),

    openRound: async () => {
      const awaited = await awaitedFounding(context);
      if (awaited !== undefined) return refuse(awaited(language));
      if (await isPaused(context)) return refuse(words.paused);
      const planned = await orRefused(() => planRoundNow(context), language);
      if ('sentence' in planned) return planned;
      const already = await store.rounds.get(planned.roundId);
      if (already) return refuse(words.already(already.id, already.state));
      // Refused here, in words: the job would only give it up.
      const refused = await orRefused(() => refuseUnfitRoster(context), language);
      if (refused) return refused;
      return runStep(
        { name: 'open-round', id: byHand('open', planned.roundId), data: { byHand: planned.roundId } },
        async () => {
          const round = await store.rounds.get(planned.roundId);
          return round && words.opened(round.id, round.closesAt, round.timeZone);
        },
      );
    },

    closeRound: async () => {
      const givenUp = await givenUpWeeks(context);
      const round = (await store.rounds.list(8)).find(
        (one) => one.state === 'open' || (!one.destroyedAt && !givenUp.includes(one.id)),
      );
      if (!round) return refuse(words.noneOpen);
      return runStep(
        { name: 'close-round', id: byHand('close', round.id), data: { roundId: round.id, now: true } },
        async () =>
          (await describeWaiting(context, round.id)) ??
          ((await store.rounds.get(round.id))?.destroyedAt &&
            words.counted(round.id, round.publishesAt, round.timeZone)),
      );
    },

    publishRound: async () => {
      const givenUp = await givenUpWeeks(context);
      const round = (await store.rounds.list(8)).find(
        (one) => one.state === 'closed' && !givenUp.includes(one.id),
      );
      if (!round) return refuse(words.noneToPublish);
      const waiting = await describeWaiting(context, round.id);
      if (waiting) return refuse(waiting);
      return runStep(
        { name: 'publish-summary', id: byHand('publish', round.id), data: { roundId: round.id, now: true } },
        async () => {
          if ((await store.rounds.get(round.id))?.state !== 'published') return undefined;
          const isEverywhere = (await findLostChannels(context)).length === 0;
          return isEverywhere ? words.published(round.id) : words.publishedInPart(round.id);
        },
      );
    },

    importRoster: async (csv, fileName) => {
      const roster = parseRoster(csv, fileName);
      return orRefused(async () => {
        const said = await changeRoster(context, roster);
        return { done: true, sentence: said(language) };
      }, language);
    },

    exportRegister: async (format) => {
      const entries = await store.register.list();
      return format === 'csv' ? registerCsv(entries, language) : registerMarkdown(entries, language);
    },

    boardPack: async (month) => writtenPack(context, month),

    checkReach: async () => {
      const people = (await store.rosters.current())?.people ?? [];
      return Promise.all(
        context.platforms.map(async (platform): Promise<ReachReport> => {
          const reach = [
            ...(await platform.reach(people.filter((person) => person.platforms.includes(platform.name)))),
          ];
          return {
            platform: platform.name,
            reachable: reach.filter(([, one]) => one.reachable).length,
            unreachable: reach.flatMap(([personId, one]) =>
              one.reachable ? [] : [{ personId, reason: one.reason(context.languages.organisation) }],
            ),
          };
        }),
      );
    },

    createLinks: async (personId) => {
      const people = (await store.rosters.current())?.people ?? [];
      const chosen = personId === undefined ? people : people.filter((person) => person.id === personId);
      if (personId !== undefined && chosen.length === 0) {
        throw new RefusedError((reader) => operatorWords(reader).nobodyHasId);
      }
      const links = [];
      for (const person of chosen) links.push({ personId: person.id, ...(await createLink(person.id)) });
      return links;
    },

    examine: () => examine(context, language),

    shares: () => listShares(context),

    handInShare: async (roundId, name, share) => {
      const found = await findUncountedRound(context, roundId);
      if (!found) return refuse(words.needsNoShares(roundId));
      const place = found.places.find(({ holder }) => holder === name);
      return place ? handInShare(context, found, place.holder, share, language) : refuse(words.holders);
    },

    published: (roundId) => readPublished(context, roundId),
  };
}

async function writtenPack(context: Context, wanted: string | undefined): Promise<WrittenPack> {
  const now = await currentMonth(context);
  const month = wanted ?? now;
  const kept = await context.store.packs.get(month);
  if (!kept && month !== now) {
    throw new RefusedError((language) => operatorWords(language).noPackOf(month, now));
  }
  const { markdown, digest, pdf } = kept ?? (await drawBoardPack(context, month));
  return { month, markdown, digest, pdf: Buffer.from(pdf).toString('base64'), posted: kept !== undefined };
}

/** A refusal becomes what the operator reads. */
async function orRefused<T>(act: () => Promise<T>, language: Language): Promise<T | OperatorResult> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { what, whatToDo } = error.tell(language);
    return { done: false, sentence: `${what} ${whatToDo}` };
  }
}

async function describeRounds(context: Context): Promise<RoundStatus> {
  const [round] = await context.store.rounds.list(1);
  const paused = await isPaused(context);
  const awaited = await awaitedFounding(context);
  const next = paused || awaited !== undefined ? undefined : await nextPlannedRound(context);
  const words = operatorWords(context.languages.organisation);
  return {
    now: isoNow(context),
    timeZone: (await agreedTerms(context)).organisation.timeZone,
    paused,
    ...(awaited ? { awaited: awaited(context.languages.organisation) } : {}),
    ...(next ? { next: { roundId: next.roundId, opensAt: next.opensAt } } : {}),
    ...(round ? { round: await describeRound(context, round) } : {}),
    problems: [
      ...(await findUndestroyed(context)).map(({ round: { id }, hours }) => ({
        job: 'destroy-round',
        ...words.keysExist(id, hours),
      })),
      ...(await listWaiting(context)),
      ...(await describeTroubles(context)),
      ...(await describeLostChannels(context)),
      ...(await context.queue.failed()).map(({ name, attempts, reason }) => ({
        job: name,
        ...words.failed(attempts, reason),
      })),
    ],
  };
}

async function describeRound(context: Context, round: Round): Promise<NonNullable<RoundStatus['round']>> {
  const progress = await context.store.deliveries.progress(`invitation/${round.id}/`);
  const published = await context.store.summaries.getPublished(round.id);
  const waitsFor = await missingShares(context, round.id);
  return {
    roundId: round.id,
    state: round.state,
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    publishesAt: round.publishesAt,
    asked: round.asked,
    ...(published ? { answered: published.summary.answered } : {}),
    ...(round.destroyedAt ? {} : { invited: progress.sent }),
    unreachable: progress.reasons,
    waiting:
      round.state === 'open'
        ? Math.max(0, round.asked.total - round.asked.unreachable - progress.sent - progress.unreachable)
        : 0,
    ...(waitsFor === undefined ? {} : { waitsFor }),
    ...((await isGivenUp(context, round.id)) ? { givenUp: true } : {}),
    ...(round.destroyedAt ? { destroyedAt: round.destroyedAt } : {}),
  };
}
