import { Redis } from 'ioredis';
import type { Queryable } from '../../../adapters/postgres/database.ts';
import { readFiles } from '../../leaks/read-places.ts';
import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Home } from './home.ts';
import { takeTables } from './take-tables.ts';

/** Everything that BullMQ keeps at this moment: its tables, or every key of Redis with its append-only file and RDB. */
export async function takeQueue(home: Home, session: Queryable): Promise<readonly Place[]> {
  const { redisUrl, redisFolder } = home;
  if (redisUrl === undefined || redisFolder === undefined) {
    const tables = (await takeTables(session)).filter(({ name }) => name.startsWith('bullmq.'));
    return tables.flatMap(({ name, rows }) =>
      rows.map(({ values }) => ({
        name: `table ${name}`,
        bytes: Buffer.from(values.join('\n')),
        row: true,
      })),
    );
  }
  const redis = new Redis(redisUrl);
  try {
    const places: Place[] = [];
    for (const key of await redis.keys('*')) {
      const value = JSON.stringify(await readKey(redis, key));
      places.push({ name: `key ${key}`, bytes: Buffer.from(`${key} ${value}`), row: false });
    }
    await redis.save();
    return [...places, ...(await readFiles(redisFolder, 0))];
  } finally {
    await redis.quit();
  }
}

async function readKey(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1', 'WITHSCORES');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null;
  }
}
