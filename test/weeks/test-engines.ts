import type { Database } from '../../adapters/postgres/database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { newPostgresUrl, newRedisUrl } from '../engines/new-database.ts';

/** What outlives a start of Parley: an empty database of its own, and for one combination a Redis. */
export interface TestEngines {
  /** The same database each time. */
  open(): Promise<Database>;
  readonly redisUrl?: string;
  /** Another, empty Redis in place of the one before; where there is none, nothing. */
  loseRedis(): Promise<void>;
  remove(): Promise<void>;
}

/** PGlite in memory, kept while Parley is down: what the disk keeps is shown where processes are killed. */
export async function embeddedEngines(): Promise<TestEngines> {
  const database = await openPglite('memory://');
  return {
    open: async () => ({
      ...database,
      // Queues and workers leave their listeners on the pool, since a real one ends with them.
      close: async () => void database.bullmqPool.removeAllListeners(),
    }),
    loseRedis: async () => undefined,
    remove: () => database.close(),
  };
}

/** PostgreSQL for the data and the jobs. For `*.engines.test.ts` only. */
export async function postgresEngines(): Promise<TestEngines> {
  const url = await newPostgresUrl();
  return {
    open: () => openPostgres(url),
    loseRedis: async () => undefined,
    remove: async () => undefined,
  };
}

/** PostgreSQL for the data, Redis for the jobs. For `*.engines.test.ts` only. */
export async function redisEngines(): Promise<TestEngines> {
  const engines = await postgresEngines();
  let redisUrl = await newRedisUrl();
  return {
    ...engines,
    get redisUrl() {
      return redisUrl;
    },
    loseRedis: async () => {
      redisUrl = await newRedisUrl();
    },
  };
}
