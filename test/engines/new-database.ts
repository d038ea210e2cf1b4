import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { inject } from 'vitest';

/** The connection string of a new, empty database on the run's PostgreSQL. For `*.engines.test.ts` only. */
export async function newPostgresUrl(serverUrl: string = inject('postgresUrl')): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The URL of an unused database on the run's Redis. For `*.engines.test.ts` only. */
export async function newRedisUrl(serverUrl: string = inject('redisUrl')): Promise<string> {
  const redis = new Redis(serverUrl);
  // Database 0 is where they are counted.
  const number = await redis.incr('databases-handed-out');
  await redis.quit();
  return `${serverUrl}/${number}`;
}
