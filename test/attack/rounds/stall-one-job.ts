import { createPostgresBackend, type PgPool, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Queryable } from '../../../adapters/postgres/database.ts';
import type { Home } from './home.ts';

/**
 * Another worker, which takes one job of Parley's and then does nothing more about it, as if it had been killed: the job
 * stalls, and Parley's own worker takes it over. Letting go tells whether there was one.
 */
export async function stallOneJob(
  home: Home,
  session: Queryable,
  lockMs: number,
): Promise<{ letGo(): Promise<boolean> }> {
  const options = { lockDuration: lockMs, autorun: false, skipStalledCheck: true };
  const redis = home.redisUrl ? new Redis(home.redisUrl, { maxRetriesPerRequest: null }) : undefined;
  const thief = (
    redis
      ? new Worker('parley', null, { ...options, connection: redis })
      : new Worker('parley', null, { ...options, connection: session as PgPool }, createPostgresBackend)
  ) as Worker;
  thief.on('error', () => undefined);
  const taken = thief.getNextJob('a-token-that-nobody-has', { block: true }).catch(() => undefined);
  return {
    letGo: async () => {
      const job = await Promise.race([taken, undefined]);
      await thief.close(true);
      redis?.disconnect();
      return job !== undefined;
    },
  };
}
