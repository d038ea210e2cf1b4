import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../adapters/clock/system-clock.ts';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import { createLogger } from '../../adapters/log/create-logger.ts';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { createJobQueue } from '../../jobs/create-job-queue.ts';
import type { Context } from '../../src/bot/context.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';
import { simulationStart } from '../../src/sample/simulate.ts';

/** Parley's core on real engines, without a platform, and with a queue whose jobs nobody runs. */
export interface Bench {
  readonly context: Context;
  readonly database: Database;
  readonly clock: MovableClock;
  close(): Promise<void>;
}

/** Where a benchmark keeps its state: the vault and the embedded database in `folder`, unless there is a server. */
export interface BenchPlace {
  readonly folder: string;
  readonly databaseUrl?: string;
}

/** Opens what `main.ts` would wire, on the sample organisation's configuration. */
export async function openBench({ folder, databaseUrl }: BenchPlace): Promise<Bench> {
  await mkdir(folder, { recursive: true });
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(join(folder, 'database'));
  const clock = createMovableClock(simulationStart);
  const logger = createLogger({ level: 'warn', clock: systemClock, readable: true });
  const queue = await createJobQueue({
    backend: { kind: 'postgres', pool: database.bullmqPool },
    clock,
    wallClock: systemClock,
    logger,
  });
  const context: Context = {
    languages: createLanguages(),
    ...(await readConfiguration(sampleFiles.organisation)),
    store: database.store,
    vault: await createFileVault(join(folder, 'vault')),
    clock,
    logger,
    queue,
    platforms: [],
  };
  return {
    context,
    database,
    clock,
    close: async () => {
      await queue.close();
      await database.close();
    },
  };
}
