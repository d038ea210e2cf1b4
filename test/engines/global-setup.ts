import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres.ts';
import { startRedis } from './start-redis.ts';

/** One PostgreSQL and one Redis for the whole run; see `new-database.ts` for how a test file gets a part of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis.url);
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string;
    readonly redisUrl: string;
  }
}
