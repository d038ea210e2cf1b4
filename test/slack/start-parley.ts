import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { createSlackPlatform } from '../../adapters/slack/create-slack-platform.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { projectRoot } from '../../src/project-root.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import { createDueQueue, type DueQueue } from './create-due-queue.ts';
import { createHands, type Hands } from './server/act.ts';
import { deliverByHttp, deliverBySocket } from './server/deliver.ts';
import { type SlackServer, startSlackServer } from './server/start-slack-server.ts';
import { leadershipChannel, unionChannel, type WorldUser } from './server/world.ts';
import { createKeptLog, freePort, platformOptions } from './start-platform.ts';

export const organisationFile = `
name: Northshire children's services
channels:
  leadership: { slack: ${leadershipChannel} }
  union: { slack: ${unionChannel} }
`;

export interface RunningParley {
  readonly context: Context;
  readonly queue: DueQueue;
  readonly clock: MovableClock;
  readonly server: SlackServer;
  readonly hands: Hands;
  readonly log: ReturnType<typeof createKeptLog>;
  close(): Promise<void>;
}

/** All of Parley with Slack alone, in memory, on the Monday before 2026-W48 opens. */
export async function startParley(options: {
  readonly way: 'socket' | 'http';
  readonly users: readonly WorldUser[];
  readonly roster: string;
}): Promise<RunningParley> {
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const server = await startSlackServer({ users: options.users, now: clock.now });
  const log = createKeptLog();
  const database = await openPglite('memory://');
  await database.store.rosters.replace(parseRoster(options.roster, 'roster.csv'));
  const port = await freePort();
  const platform = createSlackPlatform({
    ...platformOptions(server, options.way, port),
    logger: log,
    postsPerSecond: 1_000,
  });
  const queue = createDueQueue(clock);
  const context: Context = {
    organisation: parseOrganisation(organisationFile, 'organisation.yaml'),
    questionSet: parseQuestionSet(
      readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
      'core.yaml',
    ),
    store: database.store,
    vault: createMemoryVault(),
    clock,
    logger: log,
    queue,
    platforms: [platform],
  };
  await foundByBothSides(context);
  await platform.start(createListener(context));
  const url = `http://127.0.0.1:${port}/slack/events`;
  const deliver = options.way === 'http' ? deliverByHttp(server, url) : deliverBySocket(server);
  return {
    context,
    queue,
    clock,
    server,
    log,
    hands: createHands(server, deliver),
    close: async () => {
      await platform.stop();
      await database.close();
      await server.close();
    },
  };
}

/** Moves the clock and lets everything happen that is due by then. */
export async function runUntil({ clock, queue, context }: RunningParley, instant: string): Promise<void> {
  clock.moveTo(instant);
  await queue.runDue(context);
}
