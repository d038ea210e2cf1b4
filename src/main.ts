import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { systemClock } from '../adapters/clock/system-clock.ts';
import { connectOperator } from '../adapters/control/connect-operator.ts';
import { serveOperator } from '../adapters/control/serve-operator.ts';
import { terminal } from '../adapters/control/terminal.ts';
import { untilToldToStop } from '../adapters/control/until-told-to-stop.ts';
import { diagnose } from '../adapters/host/diagnose.ts';
import { createFileVault } from '../adapters/keys/create-file-vault.ts';
import { createLogger } from '../adapters/log/create-logger.ts';
import { untilFree } from '../adapters/postgres/data-directory-lock.ts';
import type { Database } from '../adapters/postgres/database.ts';
import { holdData } from '../adapters/postgres/hold-data.ts';
import { openPglite } from '../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../adapters/postgres/open-postgres.ts';
import { createLinks } from '../adapters/web/create-links.ts';
import { createWebPlatform } from '../adapters/web/create-web-platform.ts';
import { createJobQueue, type RunningJobQueue } from '../jobs/create-job-queue.ts';
import { agreedTerms, channelsInUse } from './bot/agreements.ts';
import type { Context } from './bot/context.ts';
import { createListener } from './bot/create-listener.ts';
import { createOperator } from './bot/create-operator.ts';
import type { Operator } from './bot/operator.ts';
import { refuseStrangeStore, useRoster } from './bot/prepare-store.ts';
import { startPlatform } from './bot/start-platform.ts';
import { startWeeks } from './bot/start-weeks.ts';
import { checkConfiguration } from './check-configuration.ts';
import { describeRunning } from './command-line/describe-running.ts';
import type { CommandLineDoors, SimulateOptions } from './command-line/doors.ts';
import { runCommandLine } from './command-line.ts';
import { createLanguages, type Languages } from './language/languages.ts';
import { parseRoster } from './people/parse-roster.ts';
import type { Clock } from './ports/clock.ts';
import type { KeyVault } from './ports/key-vault.ts';
import type { Logger } from './ports/logger.ts';
import type { Platform } from './ports/platform.ts';
import { type Configuration, readConfiguration } from './read-configuration.ts';
import { type Environment, readEnvironment, readLanguage } from './read-environment.ts';
import { createSampleControls, sampleTime } from './sample/create-sample-controls.ts';
import { prepareSample, readEarlierWeeks, sampleFiles } from './sample/load-sample.ts';
import { createMovableClock } from './sample/movable-clock.ts';
import { refuseUsedStore, simulate, simulationStart } from './sample/simulate.ts';
import { synthesiseRoster } from './sample/synthesise-roster.ts';
import { shippedLanguages } from './shipped-languages.ts';

/** What a running Parley is made of. */
export interface ParleyParts {
  readonly configuration: Configuration;
  readonly database: Database;
  /** Jobs in Redis; absent: in the database. */
  readonly redisUrl?: string | undefined;
  readonly vault: KeyVault;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly languages?: Languages;
  /** What the platforms are given is complete but for the platforms themselves. */
  readonly createPlatforms: (context: Context, queue: RunningJobQueue) => Promise<readonly Platform[]>;
  /** Whether people can write in; false for a command's own, short-lived one, which only sends. */
  readonly listens: boolean;
  /** Sees to what has to be there before people can write in. */
  readonly prepare?: (context: Context) => Promise<void>;
  /** How long a job of a killed process waits before it is taken over; 30 seconds unless set. */
  readonly lockMs?: number;
}

export interface Parley {
  readonly context: Context;
  readonly queue: RunningJobQueue;
  /** Finishes what was begun, then lets go of everything. */
  stop(): Promise<void>;
}

/** Wires the core to its engines and platforms, and begins to run jobs. */
export async function createParley(parts: ParleyParts): Promise<Parley> {
  const { configuration, database, redisUrl, vault, clock, logger, listens, lockMs } = parts;
  const queue = await createJobQueue({
    backend: redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', pool: database.bullmqPool },
    clock,
    wallClock: systemClock,
    logger,
    ...(lockMs === undefined ? {} : { lockMs }),
  });
  const platforms: Platform[] = [];
  const { store } = database;
  const languages = parts.languages ?? createLanguages();
  const context: Context = { ...configuration, store, vault, clock, logger, languages, queue, platforms };
  platforms.push(...(await parts.createPlatforms(context, queue)));
  await parts.prepare?.(context);
  const listener = createListener(context);
  const stops: (() => Promise<void>)[] = [];
  if (listens) for (const platform of platforms) stops.push(await startPlatform(context, platform, listener));
  queue.start(context);
  return {
    context,
    queue,
    stop: async () => {
      for (const stop of stops) await stop();
      await queue.close();
      await database.close();
    },
  };
}

/** The platforms that the environment has settings for, beside the web. Their libraries are large: only those are loaded. */
export async function createChatPlatforms(environment: Environment, context: Context): Promise<Platform[]> {
  const { slack, discord } = environment;
  const { channels, staffChannel } = await channelsInUse(context);
  const { clock, logger, languages } = context;
  const parts = { channels, clock, logger, languages };
  const loadSlack = () => import('../adapters/slack/create-slack-platform.ts');
  const loadDiscord = () => import('../adapters/discord/create-discord-platform.ts');
  return [
    ...(slack ? [(await loadSlack()).createSlackPlatform({ ...slack, ...parts })] : []),
    ...(discord ? [(await loadDiscord()).createDiscordPlatform({ ...discord, ...parts, staffChannel })] : []),
  ];
}

const openDatabase = (url: string | undefined, directory: string): Promise<Database> =>
  url ? openPostgres(url) : openPglite(directory);

/** What the environment asks for: organisation.yaml’s organisation, or the sample with its weeks; and where the web is. */
async function assemble(environment: Environment, listens: boolean) {
  const { dataFolder, databaseUrl, redisUrl, host, port, baseUrl, sourceUrl, language } = environment;
  const isSample = !existsSync(environment.organisationFile);
  const organisationFile = isSample ? sampleFiles.organisation : environment.organisationFile;
  const configuration = await readConfiguration(organisationFile, environment);
  const logger = createLogger({ level: environment.logLevel, clock: systemClock });
  const hold = await holdData(dataFolder, databaseUrl, logger);
  const database = await openDatabase(databaseUrl, join(dataFolder, 'database'));
  const { store } = database;
  await refuseStrangeStore(store, isSample);
  const { organisation } = await agreedTerms({ ...configuration, store });
  const { name: organisationName, timeZone } = organisation;
  const sampleWeeks = isSample ? await readEarlierWeeks() : undefined;
  const sampleClock = sampleWeeks && createMovableClock(await sampleTime(configuration, store, sampleWeeks));
  const clock = sampleClock ?? systemClock;
  let address = () => baseUrl ?? '';
  const parley = await createParley({
    configuration,
    database,
    vault: await createFileVault(environment.vaultFolder),
    ...{ clock, logger, languages: createLanguages(language, shippedLanguages) },
    listens,
    redisUrl,
    prepare: async (context) => sampleWeeks && prepareSample(context, sampleWeeks, terminal.tell),
    createPlatforms: async (context, queue) => {
      const sample = sampleClock && createSampleControls({ context, queue, clock: sampleClock }, sampleWeeks);
      const web = createWebPlatform({
        ...{ host, port, store, clock, logger, organisationName, timeZone, languages: context.languages },
        ...(baseUrl ? { baseUrl } : {}),
        ...(sourceUrl ? { sourceUrl } : {}),
        ...(sample ? { sample } : {}),
      });
      address = web.address;
      return [web, ...(await createChatPlatforms(environment, context))];
    },
  });
  const { createLink } = createLinks({ store: store.web, clock, baseUrl: () => address() });
  return {
    parley,
    operator: createOperator(parley.context, createLink),
    ...{ address, sampleWeeks, lost: hold.lost },
    stop: async () => {
      await parley.stop();
      await hold.release();
    },
  };
}

/** Runs Parley until it is told to stop. */
async function start(environment: Environment): Promise<void> {
  const { parley, operator, address, sampleWeeks, lost, stop } = await assemble(environment, true);
  const { context } = parley;
  const { controlSocket, language } = environment;
  const control = await serveOperator(operator, controlSocket, context.logger, language);
  if (!sampleWeeks) await useRoster(context, environment.rosterFile);
  await startWeeks(context);
  const { name } = context.organisation;
  process.stdout.write(describeRunning(name, address(), sampleWeeks !== undefined, language));
  await untilToldToStop(environment.startedByNpm === true, lost);
  await control.close();
  await stop();
}

/** Lends the operator of the running program; where none runs, one for this command alone, on which nobody can write in. */
async function lendOperator<T>(environment: Environment, use: (lent: Operator) => Promise<T>): Promise<T> {
  const { operator, stop } = await untilFree(async () => {
    const running = await connectOperator(environment.controlSocket);
    return running ? { operator: running, stop: async () => {} } : assemble(environment, false);
  });
  try {
    return await use(operator);
  } finally {
    await stop();
  }
}

/** Weeks of synthetic people on engines of their own: a database in memory, unless DATABASE_URL names an empty one. */
export async function* simulateWeeks(environment: Environment, options: SimulateOptions) {
  const { databaseUrl, redisUrl, language } = environment;
  const configuration = await readConfiguration(sampleFiles.organisation, { language });
  const database = await openDatabase(databaseUrl, 'memory://');
  const { store } = database;
  await refuseUsedStore(store);
  await store.rosters.replace(parseRoster(synthesiseRoster(options), 'roster.csv'));
  const vaultFolder = await mkdtemp(join(tmpdir(), 'parley-simulate-'));
  const clock = createMovableClock(simulationStart);
  const logger = createLogger({ level: 'warn', clock: systemClock });
  const { name: organisationName, timeZone } = configuration.organisation;
  const parley = await createParley({
    configuration,
    database,
    vault: await createFileVault(vaultFolder),
    ...{ clock, logger, languages: createLanguages(language, shippedLanguages) },
    listens: false,
    redisUrl,
    createPlatforms: async () => [
      createWebPlatform({ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone }),
    ],
  });
  try {
    yield* simulate({ ...parley, clock }, options);
  } finally {
    await parley.stop();
    await rm(vaultFolder, { recursive: true });
  }
}

const createDoors = (language: Environment['language']): CommandLineDoors => ({
  language,
  start: () => start(readEnvironment()),
  operator: (use) => lendOperator(readEnvironment(), use),
  checkConfiguration,
  doctor: () => diagnose({ checkConfiguration, readEnvironment, lendOperator }, language),
  simulate: (options) => simulateWeeks(readEnvironment(), options),
  ...terminal,
});

const isProgram =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isProgram) {
  loadDotenv({ quiet: true });
  process.exit(await runCommandLine(createDoors(readLanguage()), process.argv.slice(2)));
}
