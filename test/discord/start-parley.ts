import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import type { Context } from '../../src/bot/context.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import type { Languages } from '../../src/language/languages.ts';
import { createChatPlatforms, createParley, type Parley } from '../../src/main.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Configuration } from '../../src/read-configuration.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import type { RestRequest } from './server/rest.ts';
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from './server/start-discord-server.ts';
import { channelNamed } from './server/world.ts';
import { channelList, createHeard, type Heard, recordingLogger } from './start-platform.ts';

export interface RunningParley {
  readonly context: Context;
  readonly queue: Parley['queue'];
  readonly clock: MovableClock;
  readonly server: DiscordServer;
  readonly heard: Heard;
  close(): Promise<void>;
}

/** All of Parley as `main.ts` composes it, with Discord alone and in memory, on the Monday before 2026-W48 opens. */
export async function startParley(options: {
  readonly people: NonNullable<DiscordServerOptions['people']>;
  readonly roster: string;
  /** What it is configured with, and the languages; a children's services in English unless set. */
  readonly configuration?: (idOf: ChannelIds) => Configuration;
  readonly languages?: Languages;
  /** False: both sides have yet to agree what Parley starts with. */
  readonly agreed?: boolean;
  /** As strict as Discord unless set: five messages in five seconds in each channel. */
  readonly messageLimit?: NonNullable<DiscordServerOptions['rateLimits']>['messages'];
  /** Told of every request to Discord, from the first one on. */
  readonly note?: (request: RestRequest) => void;
}): Promise<RunningParley> {
  const { languages, note, messageLimit } = options;
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const server = await startDiscordServer({
    people: options.people,
    channels: channelList,
    rateLimits: { perSecond: 450, ...(messageLimit ? { messages: messageLimit } : {}) },
  });
  const { world } = server;
  if (note) {
    server.control.fault = (request) => {
      note(request);
      return undefined;
    };
  }
  const idOf: ChannelIds = (name) => channelNamed(world, name).id;
  const heard = createHeard();
  const database = await openPglite('memory://');
  await database.store.rosters.replace(parseRoster(options.roster, 'roster.csv'));
  const environment = readEnvironment({
    DISCORD_TOKEN: world.token,
    DISCORD_APPLICATION_ID: world.applicationId,
    DISCORD_GUILD_ID: world.guildId,
    DISCORD_API_URL: server.apiUrl,
  });
  if (!environment.discord) throw new Error('The environment has no settings for Discord.');
  // As in the program, but for the pace of its messages.
  const discord = { ...environment.discord, requestsPerSecond: 400 };
  const parley = await createParley({
    configuration: options.configuration?.(idOf) ?? {
      organisation: parseOrganisation(organisationFile(idOf), 'organisation.yaml'),
      questionSet: parseQuestionSet(
        readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
        'core.yaml',
      ),
    },
    database,
    vault: createMemoryVault(),
    clock,
    logger: recordingLogger(heard),
    listens: true,
    ...(languages ? { languages } : {}),
    ...(options.agreed === false ? {} : { prepare: foundByBothSides }),
    createPlatforms: (context) => createChatPlatforms({ ...environment, discord }, context),
  });
  await startWeeks(parley.context);
  await parley.queue.whenIdle();
  return {
    context: parley.context,
    queue: parley.queue,
    clock,
    server,
    heard,
    close: async () => {
      await parley.stop();
      await server.close();
    },
  };
}

type ChannelIds = (channel: (typeof channelList)[number]) => string;

const organisationFile = (idOf: ChannelIds) => `
name: Northshire children’s services
channels:
  leadership: { discord: "${idOf('leadership')}" }
  union: { discord: "${idOf('union')}" }
staffChannel: { discord: "${idOf('staff')}" }
`;

/** Moves the clock and lets everything happen that is due by then. */
export async function runUntil({ clock, queue }: RunningParley, instant: string): Promise<void> {
  clock.moveTo(instant);
  await queue.wakeDelayed();
  await queue.whenIdle();
}
