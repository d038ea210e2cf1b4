import { join } from 'node:path';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import { createLogger } from '../../adapters/log/create-logger.ts';
import { lockDataDirectory } from '../../adapters/postgres/data-directory-lock.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { nextPlannedRound } from '../../src/bot/plan-rounds.ts';
import { refuseStrangeStore, useRoster } from '../../src/bot/prepare-store.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import { createParley } from '../../src/main.ts';
import { ballotFormId } from '../../src/messages/ballot-form.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { lastOf } from '../../src/sample/simulate.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { createDeathWatch } from './die-at-call.ts';
import { createOutsidePlatform } from './outside-platform.ts';
import { createParentLine } from './parent-line.ts';
import type { ChildSettings, Moments, Order, Report } from './protocol.ts';

// A process to be killed: Parley as `start` wires it, on real engines, with its platform in the parent process.
const settings = JSON.parse(process.argv[2] ?? '') as ChildSettings;
const { folder, databaseUrl, redisUrl } = settings;
const machine = { now: () => Date.now() };
let offset = settings.clockOffset;
const clock = { now: () => machine.now() + offset };
const line = createParentLine(obey);
const death = createDeathWatch();

await lockDataDirectory(folder);
const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(join(folder, 'database'));
await refuseStrangeStore(database.store, false);
const platform = createOutsidePlatform(line);
const parley = await createParley({
  configuration: await readConfiguration(sampleFiles.organisation),
  database: { ...database, store: death.watchStore(database.store) },
  ...(redisUrl ? { redisUrl } : {}),
  vault: death.watch(await createFileVault(join(folder, 'vault'))),
  clock,
  logger: createLogger({ level: 'error', clock: machine, readable: false }),
  createPlatforms: async () => [platform],
  listens: true,
  lockMs: 1_000,
});
const { context, queue } = parley;
const { store } = context;
await useRoster(context, join(folder, 'roster.csv'));
await foundByBothSides(context);
await startWeeks(context);
line.ready();

async function obey(order: Order): Promise<unknown> {
  switch (order.order) {
    case 'set-clock':
      offset = order.offset;
      return;
    case 'settle':
      // What the hourly look does: simulated time cannot wake BullMQ's own repeating jobs.
      await queue.add([{ name: 'catch-up', id: `catch-up.${clock.now()}`, data: {} }]);
      await queue.wakeDelayed();
      return queue.whenIdle();
    case 'plan':
      return nextPlannedRound(context);
    case 'moments':
      return momentsOf(order.roundId);
    case 'answer':
      return platform.submit(order.person, ballotFormId(order.roundId), order.values);
    case 'close-now':
      return queue.add([
        {
          name: 'close-round',
          id: `close.${order.roundId}.by-hand.${clock.now()}`,
          data: { roundId: order.roundId, now: true },
        },
      ]);
    case 'report':
      return report(order.roundId);
    case 'die-at-call':
      return death.dieAt(order.call);
  }
}

async function momentsOf(roundId: string): Promise<Moments | undefined> {
  const round = await store.rounds.get(roundId);
  if (!round) return undefined;
  const electors = await store.rounds.electors(roundId);
  return {
    lastInvitation: lastOf(
      electors.map((one) => one.invitedAt),
      round.opensAt,
    ),
    lastReminder: lastOf(
      electors.map((one) => one.remindedAt),
      round.remindsAt,
    ),
    closesAt: round.closesAt,
    publishesAt: round.publishesAt,
    questions: round.questions.map(({ id, options }) => ({ id, options: options.map(({ value }) => value) })),
  };
}

async function report(roundId: string): Promise<Report> {
  const round = await store.rounds.get(roundId);
  const summary = await store.summaries.get(roundId);
  const progress = await store.deliveries.progress('');
  return {
    state: round?.state ?? 'none',
    destroyed: round?.destroyedAt !== undefined,
    answered: summary?.summary.answered ?? -1,
    digest: summary?.digest ?? '',
    receipts: summary?.receipts ?? [],
    ballotsLeft: await store.ballots.count(roundId),
    inVault: await roundsHeld(context.vault),
    unfinishedDeliveries: progress.unfinished,
    failing: (await queue.failed()).map(({ name, reason }) => `${name}: ${reason}`),
  };
}
