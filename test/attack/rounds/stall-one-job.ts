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
  let goesOn = true;
  const taken = (async () => {
    while (goesOn) {
      const job = await thief.getNextJob('a-token-that-nobody-has', { block: false }).catch(() => undefined);
      if (job) return true;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return false;
  })();
  return {
    letGo: async () => {
      goesOn = false;
      const didTake = await taken;
      await thief.close(true);
      redis?.disconnect();
      return didTake;
    },
  };
}
