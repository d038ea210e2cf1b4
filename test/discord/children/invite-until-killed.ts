import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createDiscordPlatform } from '../../../adapters/discord/create-discord-platform.ts';
import { createMemoryVault } from '../../../adapters/keys/create-memory-vault.ts';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import { openRound } from '../../../jobs/open-round.ts';
import { runJob } from '../../../jobs/run-job.ts';
import type { Context } from '../../../src/bot/context.ts';
import { createListener } from '../../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../../src/bot/propose-files.ts';
import { RetryLaterError } from '../../../src/errors/parley-error.ts';
import { createLanguages } from '../../../src/language/languages.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { NewJob } from '../../../src/ports/job-queue.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { parseOrganisation } from '../../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../../src/survey/parse-question-set.ts';

// Started by a test: connects to Discord, opens the round if it is not open, invites everybody with eight workers, says
// when all are done, and is killed in between. Its clock runs sixty times as fast as the wall's, so that claims run out
// soon.
const [databaseUrl = '', discord = '', rosterFile = '', questionFile = '', start = '', epoch = ''] =
  process.argv.slice(2);
const { leadership, union, staff, ...settings } = JSON.parse(discord) as Record<
  'token' | 'applicationId' | 'guildId' | 'apiUrl' | 'leadership' | 'union' | 'staff',
  string
>;
const clock = { now: () => Number(start) + (Date.now() - Number(epoch)) * 60 };
const silent = () => undefined;
const logger: Logger = { debug: silent, info: silent, warn: silent, error: silent };

const { store } = await openPostgres(databaseUrl);
if (!(await store.rosters.current())) {
  await store.rosters.replace(parseRoster(readFileSync(rosterFile, 'utf8'), 'roster.csv'));
}
const channels = { leadership: { discord: leadership }, union: { discord: union } };
const staffChannel = { discord: staff };
const platform = createDiscordPlatform({
  ...settings,
  ...{ channels, staffChannel, clock, logger, requestsPerSecond: 400 },
});
const jobs: NewJob[] = [];
const context: Context = {
  languages: createLanguages(),
  organisation: { ...parseOrganisation('name: Test\n', 'organisation.yaml'), channels, staffChannel },
  questionSet: parseQuestionSet(readFileSync(questionFile, 'utf8'), 'core.yaml'),
  store,
  // No ballot is cast here, so the keys may be lost with the process.
  vault: createMemoryVault(),
  clock,
  logger,
  queue: {
    add: async (added) => void jobs.push(...added.filter(({ name }) => name === 'invite')),
    scheduleOpening: async () => undefined,
    scheduleCatchUp: async () => undefined,
    failed: async () => [],
    retryFailed: async () => 0,
    examine: async () => [],
  },
  platforms: [platform],
};
await untilDone(() => platform.start(createListener(context)));
await foundByBothSides(context);
await untilDone(() => openRound(context, {}));
process.send?.('inviting');

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      await delay(error instanceof RetryLaterError ? Math.min(error.afterMs, 500) : 600);
    }
  }
}

async function work(): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const { name, data } = job;
    await untilDone(() => runJob(context, name, data));
  }
}
await Promise.all(Array.from({ length: 8 }, work));
process.send?.('done');
