import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { projectRoot } from '../../src/project-root.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import { createDueQueue, type DueQueue } from '../slack/create-due-queue.ts';
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from './server/start-discord-server.ts';
import { channelList, createHeard, type Heard, optionsFor } from './start-platform.ts';

export interface RunningParley {
  readonly context: Context;
  readonly queue: DueQueue;
  readonly clock: MovableClock;
  readonly server: DiscordServer;
  readonly heard: Heard;
  close(): Promise<void>;
}

/** All of Parley with Discord alone, in memory, on the Monday before 2026-W48 opens. */
export async function startParley(options: {
  readonly people: NonNullable<DiscordServerOptions['people']>;
  readonly roster: string;
}): Promise<RunningParley> {
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const server = await startDiscordServer({
    people: options.people,
    channels: channelList,
    rateLimits: { perSecond: 450 },
  });
  const heard = createHeard();
  const settings = optionsFor(server, heard, { clock, requestsPerSecond: 400 });
  const database = await openPglite('memory://');
  await database.store.rosters.replace(parseRoster(options.roster, 'roster.csv'));
  const platform = createDiscordPlatform(settings);
  const queue = createDueQueue(clock);
  const context: Context = {
    organisation: {
      ...parseOrganisation('name: Northshire children’s services\n', 'organisation.yaml'),
      channels: settings.channels,
      staffChannel: settings.staffChannel,
    },
    questionSet: parseQuestionSet(
      readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
      'core.yaml',
    ),
    store: database.store,
    vault: createMemoryVault(),
    clock,
    logger: settings.logger,
    queue,
    platforms: [platform],
  };
  await foundByBothSides(context);
  await platform.start(createListener(context));
  return {
    context,
    queue,
    clock,
    server,
    heard,
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
