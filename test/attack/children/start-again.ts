import { systemClock } from '../../../adapters/clock/system-clock.ts';
import { createFileVault } from '../../../adapters/keys/create-file-vault.ts';
import { createLogger } from '../../../adapters/log/create-logger.ts';
import type { PoolLike } from '../../../adapters/postgres/database.ts';
import { createWebPlatform } from '../../../adapters/web/create-web-platform.ts';
import { connectBackend } from '../../../jobs/connect-backend.ts';
import { createParley } from '../../../src/main.ts';
import { readConfiguration } from '../../../src/read-configuration.ts';
import { sampleFiles } from '../../../src/sample/load-sample.ts';
import { createMovableClock } from '../../../src/sample/movable-clock.ts';
import type { Home } from '../rounds/home.ts';
import { openDatabase } from '../rounds/open-database.ts';

/**
 * A process that runs a system where rounds were lived and have ended, as after a restart, so that its memory can be
 * read: it looks at everything that is kept, says so, and waits to be killed.
 */
const { home, system } = JSON.parse(process.argv[2] ?? '{}') as { home: Home; system: 'parley' | 'naive' };
const database = await openDatabase(home);
if (system === 'parley') await runParley();
else await runNaive(database.bullmqPool);
process.send?.('ready');
process.on('disconnect', () => process.exit());

async function runParley(): Promise<void> {
  const configuration = await readConfiguration(sampleFiles.organisation);
  const { name: organisationName, timeZone } = configuration.organisation;
  const clock = createMovableClock(systemClock.now());
  const logger = createLogger({ level: 'error', clock: systemClock });
  const { store } = database;
  const { context } = await createParley({
    ...{ configuration, database, clock, logger, listens: false },
    ...(home.redisUrl ? { redisUrl: home.redisUrl } : {}),
    vault: await createFileVault(`${home.folder}/vault`),
    createPlatforms: async () => [
      createWebPlatform({ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone }),
    ],
  });
  for (const round of await context.store.rounds.list(10)) {
    await context.store.summaries.getPublished(round.id);
    for await (const batch of context.store.ballots.readAll(round.id, 1_000)) batch.forEach(String);
  }
}

/** The control shows its results page and goes on with its queue. */
async function runNaive(pool: PoolLike): Promise<void> {
  const { redisUrl } = home;
  await connectBackend(redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', pool }, 'naive', {});
  const { rows } = await pool.query('SELECT * FROM naive.response');
  Object.assign(globalThis, { resultsPage: rows });
}
