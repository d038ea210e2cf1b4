import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiscordPlatform } from '../../../adapters/discord/create-discord-platform.ts';
import { createMemoryVault } from '../../../adapters/keys/create-memory-vault.ts';
import type { Database } from '../../../adapters/postgres/database.ts';
import { createSlackPlatform } from '../../../adapters/slack/create-slack-platform.ts';
import { changeRoster } from '../../../src/bot/change-roster.ts';
import type { Context } from '../../../src/bot/context.ts';
import { foundByBothSides } from '../../../src/bot/propose-files.ts';
import { createLanguages } from '../../../src/language/languages.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { PlatformListener } from '../../../src/ports/platform.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { createMovableClock, type MovableClock } from '../../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../../src/survey/parse-question-set.ts';
import type { Round } from '../../../src/survey/round.ts';
import { type DiscordServer, startDiscordServer } from '../../discord/server/start-discord-server.ts';
import { createHeard, channelList as discordChannels, optionsFor } from '../../discord/start-platform.ts';
import { createFakePlatform, type FakePlatform } from '../../fakes/create-fake-platform.ts';
import { createDueQueue } from '../../slack/create-due-queue.ts';
import { type SlackServer, startSlackServer } from '../../slack/server/start-slack-server.ts';
import {
  createKeptLog,
  freePort,
  platformOptions,
  channels as slackChannels,
} from '../../slack/start-platform.ts';
import { acceptByBothSides } from '../roster/accept-by-both-sides.ts';
import { groundAccounts, groundRoster } from './ground-people.ts';

/** Where ballots go in: what the platforms tell, and how many ballots it holds. */
export interface Box {
  readonly listener: PlatformListener;
  count(roundId: string): Promise<number>;
  /** How many were counted, once the round has closed. */
  counted(roundId: string): Promise<number>;
}

/** An open round with Slack (signed requests), Discord and the web before it, all on loopback. */
export interface Ground {
  readonly context: Context;
  readonly clock: MovableClock;
  readonly round: Round;
  readonly box: Box;
  readonly slack: SlackServer;
  readonly slackUrl: string;
  readonly discord: DiscordServer;
  readonly web: FakePlatform;
  /** Lets every job happen that is due. */
  runDue(): Promise<void>;
  close(): Promise<void>;
}

/** Parley's core, jobs and adapters, with whatever box the ballots go into, from the hour of an opening. */
export async function startGround(
  database: Database,
  createBox: (context: Context) => Promise<Box>,
  from = '2026-11-24T10:00:00Z',
): Promise<Ground> {
  const clock = createMovableClock(from);
  const slack = await startSlackServer({ users: groundAccounts.slack, now: clock.now });
  const discord = await startDiscordServer({
    people: groundAccounts.discord,
    channels: discordChannels,
    rateLimits: { perSecond: 450 },
  });
  const logger = createKeptLog();
  const port = await freePort();
  const discordOptions = optionsFor(discord, createHeard(), { clock, logger, requestsPerSecond: 400 });
  const web = createFakePlatform({ name: 'web' });
  const platforms = [
    createSlackPlatform({ ...platformOptions(slack, 'http', port), logger, postsPerSecond: 1_000 }),
    createDiscordPlatform(discordOptions),
    web,
  ];
  const queue = createDueQueue(clock);
  const { leadership, union } = discordOptions.channels;
  const context: Context = {
    languages: createLanguages(),
    organisation: {
      ...parseOrganisation('name: Northshire children’s services\n', 'organisation.yaml'),
      channels: {
        leadership: { ...slackChannels.leadership, ...leadership },
        union: { ...slackChannels.union, ...union },
      },
    },
    questionSet: parseQuestionSet(
      readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
      'core.yaml',
    ),
    store: database.store,
    vault: createMemoryVault(),
    clock,
    logger,
    queue,
    platforms,
  };
  const roster = parseRoster(groundRoster, 'roster.csv');
  if (!(await database.store.rosters.current())) await database.store.rosters.replace(roster);
  await foundByBothSides(context);
  await changeRoster(context, roster);
  await acceptByBothSides(context);
  const box = await createBox(context);
  for (const platform of platforms) await platform.start(box.listener);
  await queue.add([{ name: 'open-round', id: 'open', data: {} }]);
  await queue.runDue(context);
  const round = await database.store.rounds.current();
  if (!round) throw new Error('No round has opened, so nothing can be stuffed.');
  return {
    context,
    clock,
    round,
    box,
    slack,
    slackUrl: `http://127.0.0.1:${port}/slack/events`,
    discord,
    web,
    runDue: () => queue.runDue(context),
    close: async () => {
      for (const platform of platforms) await platform.stop();
      await Promise.all([slack.close(), discord.close()]);
    },
  };
}
