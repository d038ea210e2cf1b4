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
import { createHands, type Hands } from './server/act.ts';
import { type Deliver, deliverByHttp, deliverBySocket } from './server/deliver.ts';
import { type SlackServer, type SlackServerOptions, startSlackServer } from './server/start-slack-server.ts';
import { leadershipChannel, unionChannel, type WorldUser } from './server/world.ts';
import { createKeptLog, freePort } from './start-platform.ts';

export const organisationFile = `
name: Northshire children's services
channels:
  leadership: { slack: ${leadershipChannel} }
  union: { slack: ${unionChannel} }
`;

export interface RunningParley {
  readonly context: Context;
  readonly queue: Parley['queue'];
  readonly clock: MovableClock;
  readonly server: SlackServer;
  readonly hands: Hands;
  readonly log: ReturnType<typeof createKeptLog>;
  close(): Promise<void>;
}

/** All of Parley as `main.ts` composes it, with Slack alone and in memory, on the Monday before 2026-W48 opens. */
export async function startParley(options: {
  readonly way: 'socket' | 'http';
  readonly users: readonly WorldUser[];
  readonly roster: string;
  /** What it is configured with, and the languages; a children's services in English unless set. */
  readonly configuration?: Configuration;
  readonly languages?: Languages;
  /** False: both sides have yet to agree what Parley starts with. */
  readonly agreed?: boolean;
  readonly note?: SlackServerOptions['note'];
}): Promise<RunningParley> {
  const { languages, note } = options;
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const server = await startSlackServer({
    users: options.users,
    now: clock.now,
    ...(note ? { note } : {}),
  });
  const log = createKeptLog();
  const database = await openPglite('memory://');
  await database.store.rosters.replace(parseRoster(options.roster, 'roster.csv'));
  const port = await freePort();
  const environment = readEnvironment({
    SLACK_BOT_TOKEN: server.world.botToken,
    SLACK_API_URL: server.apiUrl,
    ...(options.way === 'http'
      ? { SLACK_SIGNING_SECRET: server.world.signingSecret, SLACK_PORT: String(port) }
      : { SLACK_APP_TOKEN: server.world.appToken }),
  });
  if (!environment.slack) throw new Error('The environment has no settings for Slack.');
  // As in the program, but for the pace of its messages.
  const slack = { ...environment.slack, postsPerSecond: 1_000 };
  const parley = await createParley({
    configuration: options.configuration ?? {
      organisation: parseOrganisation(organisationFile, 'organisation.yaml'),
      questionSet: parseQuestionSet(
        readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
        'core.yaml',
      ),
    },
    database,
    vault: createMemoryVault(),
    clock,
    logger: log,
    listens: true,
    ...(languages ? { languages } : {}),
    ...(options.agreed === false ? {} : { prepare: foundByBothSides }),
    createPlatforms: (context) => createChatPlatforms({ ...environment, slack }, context),
  });
  await startWeeks(parley.context);
  await parley.queue.whenIdle();
  const url = `http://127.0.0.1:${port}/slack/events`;
  const bring = options.way === 'http' ? deliverByHttp(server, url) : deliverBySocket(server);
  const deliver: Deliver = async (payload) => {
    const answer = await bring(payload);
    note?.('an acknowledgement', { answer: JSON.stringify(answer ?? {}) });
    return answer;
  };
  return {
    context: parley.context,
    queue: parley.queue,
    clock,
    server,
    log,
    hands: createHands(server, deliver),
    close: async () => {
      await parley.stop();
      await server.close();
    },
  };
}

/** Moves the clock and lets everything happen that is due by then. */
export async function runUntil({ clock, queue }: RunningParley, instant: string): Promise<void> {
  clock.moveTo(instant);
  await queue.wakeDelayed();
  await queue.whenIdle();
}
