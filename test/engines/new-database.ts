import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { createDatabase } from './create-database.ts';

/** The connection string of a new, empty database on the run's PostgreSQL. For `*.engines.test.ts` only. */
export async function newPostgresUrl(serverUrl: string = inject('postgresUrl')): Promise<string> {
  return createDatabase(serverUrl);
}

/** The URL of an unused database on the run's Redis. For `*.engines.test.ts` only. */
export async function newRedisUrl(serverUrl: string = inject('redisUrl')): Promise<string> {
  const redis = new Redis(serverUrl);
  // Database 0 is where they are counted.
  const number = await redis.incr('databases-handed-out');
  await redis.quit();
  return `${serverUrl}/${number}`;
}
