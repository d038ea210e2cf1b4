import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import { createLogger } from '../../adapters/log/create-logger.ts';
import type { Database } from '../../adapters/postgres/database.ts';
import { createWebPlatform } from '../../adapters/web/create-web-platform.ts';
import { receiptOf } from '../../src/ballot/receipt.ts';
import { tagPerson } from '../../src/ballot/tag-person.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { createParley } from '../../src/main.ts';
import { ballotFormId } from '../../src/messages/ballot-form.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { createMovableClock } from '../../src/sample/movable-clock.ts';
import { lastOf, openNextRound, runUntil, simulationStart } from '../../src/sample/simulate.ts';
import type { Round } from '../../src/survey/round.ts';
import type { Place, Planted } from './search-for-leaks.ts';

/** A week that has been published and destroyed, and what was planted in it. */
export interface LivedWeek {
  readonly planted: Planted;
  readonly round: Round;
  /** Every line of the log, at its most talkative. */
  readonly log: readonly Place[];
  /** Those of its lines that came while people answered. */
  readonly linesOfAnswering: readonly string[];
  readonly vaultFolder: string;
  stop(): Promise<void>;
}

/** Does what must never be done. */
export type Leak = (context: Context, planted: Planted, vaultFolder: string) => Promise<void>;

/** Ids that no other text contains. */
const persons = Array.from({ length: 24 }, (_, index) => `qzx${String(100 + index)}vkj`);
const voters = persons.slice(0, 16);
const commentOf = (person: string) => `Unheard-of ${[...person].reverse().join('')} wombats in corridor nine`;

/**
 * A whole week through the real wiring and the web platform, in which 16 people answer, each with a comment of their
 * own. `leak` may do once, while the round is open, what must never be done.
 */
export async function liveAWeek(
  engines: { readonly database: Database; readonly redisUrl?: string },
  leak: Leak = async () => undefined,
): Promise<LivedWeek> {
  const { database, redisUrl } = engines;
  const { store } = database;
  const configuration = await readConfiguration(sampleFiles.organisation);
  const vaultFolder = await mkdtemp(join(tmpdir(), 'parley-leaks-'));
  const clock = createMovableClock(simulationStart);
  const lines: string[] = [];
  const logger = createLogger({ level: 'debug', clock, readable: false, write: (line) => lines.push(line) });
  const roster = [
    'person_id,team,role,time_zone,employment,platforms',
    ...persons.map((id, index) => `${id},Service / Team ${index % 2},staff,Europe/London,permanent,web`),
  ];
  await store.rosters.replace(parseRoster(roster.join('\n'), 'roster.csv'));
  const { name: organisationName, timeZone } = configuration.organisation;
  const parley = await createParley({
    configuration,
    database,
    vault: await createFileVault(vaultFolder),
    clock,
    logger,
    listens: false,
    ...(redisUrl ? { redisUrl } : {}),
    createPlatforms: async () => [
      createWebPlatform({ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone }),
    ],
  });
  const { context } = parley;
  const driven = { ...parley, clock };
  await foundByBothSides(context);
  const round = await openNextRound(driven);
  // Whoever happened to be asked last, or reminded first, is no neighbour of a ballot: only what answering itself writes is.
  const pause = () => store.settings.set('pause', '-'.repeat(1_000));
  await pause();
  const linesBefore = lines.length;
  const ballots = await answer(context, round);
  const linesOfAnswering = lines.slice(linesBefore);
  await pause();
  const planted: Planted = {
    answers: [...voters.map(commentOf), ...round.questions.map(({ id }) => `"${id}":"`)],
    persons,
    ballots,
  };
  await leak(context, planted, vaultFolder);
  const electors = await store.rounds.electors(round.id);
  await runUntil(driven, round.remindsAt);
  await runUntil(
    driven,
    lastOf(
      electors.map((one) => one.remindedAt),
      round.remindsAt,
    ),
  );
  await runUntil(driven, round.closesAt);
  await runUntil(driven, round.publishesAt);
  const after = await store.rounds.get(round.id);
  if (after?.state !== 'published' || !after.destroyedAt)
    throw new Error('The week did not come to its end.');
  return {
    planted,
    round: after,
    log: lines.map((line) => ({ name: 'the log', bytes: Buffer.from(line), row: true })),
    linesOfAnswering,
    vaultFolder,
    stop: async () => {
      await parley.stop();
      await rm(vaultFolder, { recursive: true });
    },
  };
}

/** Everybody answers through the door that a platform uses; what their ballots are in the store. */
async function answer(context: Context, round: Round): Promise<Planted['ballots']> {
  const listener = createListener(context);
  for (const [index, id] of voters.entries()) {
    const choices = round.questions.map((question) => [
      question.id,
      question.options[index % question.options.length]?.value ?? '',
    ]);
    await listener.submitForm({ platform: 'web', id }, ballotFormId(round.id), {
      ...Object.fromEntries(choices),
      comment: commentOf(id),
    });
  }
  const keys = await context.vault.readAnsweringKeys(round.id);
  if (!keys) throw new Error('The vault holds no keys.');
  const sealed: Uint8Array[] = [];
  for await (const batch of context.store.ballots.readAll(round.id, 1_000)) sealed.push(...batch);
  // They come in the order of their tags.
  const tags = voters
    .map((person) => tagPerson(keys.tagKey, person))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return tags.map((tag, index) => {
    const bytes = sealed[index] ?? new Uint8Array();
    return { tag, sealed: bytes, receipt: receiptOf(bytes) };
  });
}
