import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel, type types } from '@slack/bolt';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { createSlackPlatform } from '../../adapters/slack/create-slack-platform.ts';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { openRound } from '../../jobs/open-round.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { planRoundNow } from '../../src/bot/plan-rounds.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { ballotForm } from '../../src/messages/ballot-form.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { projectRoot } from '../../src/project-root.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import { forkBuilt, nextMessage } from '../engines/fork-built.ts';
import { startSlackServer } from '../slack/server/start-slack-server.ts';
import { aUser, freePort, platformOptions, slackIdOf, tuesday } from '../slack/start-platform.ts';

/** What the process that sends is asked to do: with a rate, or as fast as so many at once are answered. */
export interface LoadAsked {
  readonly url: string;
  readonly view: types.ModalView;
  readonly start: number;
  readonly epoch: number;
  readonly people: number;
  readonly seconds: number;
  readonly ratePerSecond?: number;
  readonly concurrency?: number;
}

export interface LoadSeen {
  readonly sent: number;
  readonly receipts: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** With the processor time that the answering process took for each submission, whatever else the machine was doing. */
export interface LoadMeasured extends LoadSeen {
  readonly cpuMsEach: number;
}

export interface SlackSubmissionsResult {
  readonly database: 'embedded' | 'PostgreSQL';
  /** Submissions at the rate that was asked for. */
  readonly atRate: LoadMeasured & { readonly asked: number; readonly ballotsStored: number };
  /** As fast as it goes, beside a bare Bolt app that acknowledges and does nothing else. */
  readonly flatOut: LoadMeasured;
  readonly bareBolt: LoadMeasured;
}

export interface SlackSubmissionsOptions {
  readonly ratePerSecond?: number;
  readonly seconds?: number;
  /** A new, empty database; the embedded one, in a directory that is removed after, unless set. */
  readonly databaseUrl?: string;
}

const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Submits forms to Parley in Slack's HTTP mode, each from a person of their own, from another process: 500 a second for
 * 60 seconds unless set otherwise. Then as many as it takes, and the same with a bare Bolt app.
 */
export async function benchSlackSubmissions(
  options: SlackSubmissionsOptions = {},
): Promise<SlackSubmissionsResult> {
  const { ratePerSecond = 500, seconds = 60, databaseUrl } = options;
  const people = ratePerSecond * seconds;
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const database =
    databaseUrl === undefined ? await openPglite(join(folder, 'database')) : await openPostgres(databaseUrl);
  const epoch = Date.now();
  const now = () => tuesday + (Date.now() - epoch);
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const server = await startSlackServer({ users: numbers.map((number) => aUser(number)), now });
  const port = await freePort();
  const platform = createSlackPlatform({ ...platformOptions(server, 'http', port), logger: silent });
  const context = await prepare(database, numbers, platform, { now });
  const round = await context.store.rounds.current();
  if (!round) throw new Error('No round is open.');
  await platform.start(createListener(context));
  const load = {
    url: `http://127.0.0.1:${port}/slack/events`,
    view: renderForm(ballotForm(round, english), { language: english }),
    start: tuesday,
    epoch,
    people,
  };

  const seen = await submit({ ...load, seconds, ratePerSecond });
  const flatOut = await submit({ ...load, seconds: 10, concurrency: 32 });
  // Whoever was told "saving" has been stored once the platform has stopped.
  await platform.stop();
  const ballotsStored = await context.store.ballots.count(round.id);
  await server.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
  return {
    database: databaseUrl === undefined ? 'embedded' : 'PostgreSQL',
    atRate: { ...seen, asked: people, ballotsStored },
    flatOut,
    bareBolt: await benchBareBolt(load),
  };
}

async function prepare(
  database: Database,
  numbers: readonly number[],
  platform: Context['platforms'][number],
  clock: Context['clock'],
): Promise<Context> {
  const rows = numbers.map(
    (number) => `p${number},Safeguarding,staff,,permanent,,${slackIdOf(number)},,slack`,
  );
  const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms';
  await database.store.rosters.replace(parseRoster([header, ...rows].join('\n'), 'roster.csv'));
  const nothing = async () => undefined;
  const context: Context = {
    languages: createLanguages(),
    organisation: parseOrganisation('name: Bench\n', 'organisation.yaml'),
    questionSet: parseQuestionSet(
      await readFile(join(projectRoot(), 'questions/core.yaml'), 'utf8'),
      'core.yaml',
    ),
    store: database.store,
    vault: createMemoryVault(),
    clock,
    logger: silent,
    // Nobody is invited here: the round is opened, and people answer.
    queue: {
      add: nothing,
      scheduleOpening: nothing,
      scheduleCatchUp: nothing,
      failed: async () => [],
      retryFailed: async () => 0,
      examine: async () => [],
    },
    platforms: [platform],
  };
  await foundByBothSides(context);
  await openRound(context, { byHand: (await planRoundNow(context)).roundId });
  return context;
}

async function benchBareBolt(load: Omit<LoadAsked, 'seconds'>): Promise<LoadMeasured> {
  const port = await freePort();
  const app = new App({
    signingSecret: 'a-signing-secret-for-tests-only',
    authorize: async () => ({
      botToken: 'xoxb-for-tests-only',
      botId: 'B0PARLEY01',
      botUserId: 'U0PARLEYBT',
    }),
    logLevel: LogLevel.ERROR,
  });
  app.view('form', ({ ack }) => ack());
  await app.start(port);
  // Bolt goes by the wall's clock, so signatures have to as well.
  const seen = await submit({
    ...load,
    url: `http://127.0.0.1:${port}/slack/events`,
    start: load.epoch,
    seconds: 10,
    concurrency: 32,
  });
  await app.stop();
  return seen;
}

async function submit(asked: LoadAsked): Promise<LoadMeasured> {
  const child = forkBuilt('test/bench/children/submit-forms', []);
  await nextMessage(child);
  const before = process.cpuUsage();
  child.send(asked);
  const seen = (await nextMessage(child)) as LoadSeen;
  const { user, system } = process.cpuUsage(before);
  return { ...seen, cpuMsEach: (user + system) / 1000 / seen.sent };
}
