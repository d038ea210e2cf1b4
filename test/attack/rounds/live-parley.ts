import { createFileVault } from '../../../adapters/keys/create-file-vault.ts';
import { createLogger } from '../../../adapters/log/create-logger.ts';
import { createWebPlatform } from '../../../adapters/web/create-web-platform.ts';
import { createListener } from '../../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../../src/bot/propose-files.ts';
import { createParley } from '../../../src/main.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { Store } from '../../../src/ports/store.ts';
import { readConfiguration } from '../../../src/read-configuration.ts';
import { sampleFiles } from '../../../src/sample/load-sample.ts';
import { createMovableClock } from '../../../src/sample/movable-clock.ts';
import { lastOf, openNextRound, runUntil, simulationStart } from '../../../src/sample/simulate.ts';
import type { Round } from '../../../src/survey/round.ts';
import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { answerRound, type Voting } from './answer-round.ts';
import { createFaults, type Faults } from './create-faults.ts';
import { exportMessages } from './export-messages.ts';
import { failEveryHandler } from './fail-every-handler.ts';
import type { Home } from './home.ts';
import type { ExportedMessage, Identity, LivedRounds, Loot, TrueRound } from './lived-rounds.ts';
import { openDatabase } from './open-database.ts';
import { makePeople } from './plan-answers.ts';
import { stallOneJob } from './stall-one-job.ts';
import { stealBallots } from './steal-ballots.ts';
import { dumpAndRestore, takeDisks } from './take-disks.ts';
import { takeQueue } from './take-queue.ts';
import { takeTables } from './take-tables.ts';

/** A killed worker's job is taken over after so long. */
const lockMs = 1_000;

/**
 * Rounds through the real core, store, vault, queue and web platform, in which everybody answers; each with jobs that
 * fail, are retried and stall, and the last one with every handler made to fail once.
 */
export async function liveParley(home: Home, mutation: Mutation = {}): Promise<LivedRounds> {
  const since = Date.now() - 1_000;
  const database = await openDatabase(home);
  const session = database.bullmqPool;
  await mutation.alter?.(session);
  const faults = createFaults();
  const people = makePeople(home.people);
  const clock = createMovableClock(simulationStart);
  const log: string[] = [];
  const logger = createLogger({ level: 'debug', clock, readable: false, write: (line) => log.push(line) });
  const store = guardStore(mutation.store?.(database.store, session) ?? database.store, faults);
  const fileVault = await createFileVault(`${home.folder}/vault`);
  const vault = faults.guard('vault', mutation.vault?.(fileVault) ?? fileVault);
  const configuration = await readConfiguration(sampleFiles.organisation);
  await store.rosters.replace(parseRoster(rosterOf(people), 'roster.csv'));
  const { name: organisationName, timeZone } = configuration.organisation;
  const parley = await createParley({
    ...{ configuration, database: { ...database, store }, vault, clock, logger, lockMs, listens: false },
    ...(home.redisUrl ? { redisUrl: home.redisUrl } : {}),
    createPlatforms: async () => [
      faults.guard(
        'platform',
        createWebPlatform({ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone }),
      ),
    ],
  });
  const driven = { ...parley, clock };
  const { context } = parley;
  await foundByBothSides(context);
  const plainListener = createListener(context);
  const listener = mutation.listener?.(plainListener, context) ?? plainListener;
  const step = async (instant: string, fail: readonly string[]) => {
    for (const method of fail) faults.arm(method);
    await runUntil(driven, instant);
    // What failed waits for another try, a post of which nobody knows whether it went until its claim has run out.
    for (const _ of fail) await runUntil(driven, new Date(clock.now() + 60_000).toISOString());
  };

  const truth: TrueRound[] = [];
  const open: Loot[] = [];
  const messages: ExportedMessage[] = [];
  const queue: Place[] = [];
  let stolen: LivedRounds['stolen'] = [];
  let keys: readonly Uint8Array[] = [];
  let lengths: readonly number[] = [];
  for (let number = 0; number < home.rounds; number += 1) {
    faults.arm('platform.sendToPerson');
    const stalled = number === 0 && home.thorough ? await stallOneJob(home, session, lockMs) : undefined;
    const round = await openNextRound(driven);
    if (await stalled?.letGo()) faults.count('a stalled job');
    await step(round.opensAt, ['rounds.invitee', 'deliveries.claim']);
    const voting: Voting = { context, listener, round, number, clock, people, vault: fileVault, session };
    const first = await answerRound(voting, 0, 0.5);
    const electors = await store.rounds.electors(round.id);
    const reminded = lastOf(
      electors.map((one) => one.remindedAt),
      round.remindsAt,
    );
    await step(round.remindsAt, ['rounds.electors']);
    await step(reminded, ['platform.sendToPerson']);
    const second = await answerRound(voting, 0.5, 1);
    truth.push({
      ...{ roundId: round.id, from: round.opensAt, to: round.closesAt },
      answers: [...first, ...second],
    });
    const isLast = number === home.rounds - 1;
    if (isLast) await failEveryHandler(voting, faults);
    await session.query('CHECKPOINT');
    const tables = await takeTables(session);
    const restored = isLast ? await dumpAndRestore(home, 'open') : undefined;
    open.push({ tables, restored: restored?.tables ?? tables });
    queue.push(...(await takeQueue(home, session)));
    if (isLast) {
      stolen = await stealBallots(voting);
      lengths = stolen.map(({ sealed }) => sealed.length);
      keys = await keysOf(fileVault, round);
    }
    // Parley's own inbox is emptied with the round; a chat's keeps everything.
    messages.push(...(await exportMessages(store, people)));
    await step(round.closesAt, ['summaries.put', 'vault.destroy', 'rounds.markDestroyed']);
    await step(round.publishesAt, ['rounds.markPublished', 'platform.postToChannel']);
    const after = await store.rounds.get(round.id);
    if (after?.state !== 'published' || !after.destroyedAt)
      throw new Error('The round was not published and destroyed.');
    queue.push(...(await takeQueue(home, session)));
  }
  const tables = await takeTables(session);
  const restored = await dumpAndRestore(home, 'after');
  await session.query('CHECKPOINT');
  await parley.stop();
  const disks = await takeDisks(home, since);
  return {
    ...{
      home,
      people,
      truth,
      open,
      queue,
      log,
      messages,
      keys,
      stolen,
      lengths,
      disks,
      forced: faults.forced,
    },
    after: { tables, restored: restored?.tables ?? tables },
  };
}

function guardStore(store: Store, faults: Faults): Store {
  return {
    ...store,
    rosters: faults.guard('rosters', store.rosters),
    rounds: faults.guard('rounds', store.rounds),
    ballots: faults.guard('ballots', store.ballots),
    summaries: faults.guard('summaries', store.summaries),
    deliveries: faults.guard('deliveries', store.deliveries),
    register: faults.guard('register', store.register),
    web: faults.guard('web', store.web),
    settings: faults.guard('settings', store.settings),
  };
}

export function rosterOf(people: readonly Identity[]): string {
  return [
    'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
    ...people.map(
      ({ id, email, slackId, discordId }, place) =>
        `${id},Service / Team ${place % 8},staff,Europe/London,permanent,${email},${slackId},${discordId},web`,
    ),
  ].join('\n');
}

async function keysOf(
  vault: Awaited<ReturnType<typeof createFileVault>>,
  round: Round,
): Promise<readonly Uint8Array[]> {
  const answering = await vault.readAnsweringKeys(round.id);
  const opening = await vault.readOpeningKeys(round.id);
  if (!answering || !opening) throw new Error('The open round has no keys.');
  return [answering.tagKey, opening.secretKey];
}
