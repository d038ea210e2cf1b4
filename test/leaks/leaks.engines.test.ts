import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { newPostgresUrl } from '../engines/new-database.ts';
import { type PostgresServer, startPostgres } from '../engines/start-postgres.ts';
import { type RedisServer, startRedis } from '../engines/start-redis.ts';
import { leakEverywhere } from './leak-everywhere.ts';
import { type Leak, type LivedWeek, liveAWeek } from './live-a-week.ts';
import { readFiles, readRows } from './read-places.ts';
import { countBallotTraces, type Place, searchForLeaks } from './search-for-leaks.ts';

let postgres: PostgresServer;
let redis: RedisServer;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres({ durable: true }), startRedis({ appendOnly: true })]);
}, 240_000);

afterAll(() => Promise.all([postgres.stop(), redis.stop()]));

/** Lives a week on servers of their own, and gathers all that it left on their disks. */
async function liveOnServers(
  withRedis: boolean,
  leak?: Leak,
): Promise<{ readonly week: LivedWeek; readonly places: readonly Place[] }> {
  const url = await newPostgresUrl(postgres.url);
  const since = Date.now() - 1_000;
  const database: Database = await openPostgres(url);
  const week = await liveAWeek({ database, ...(withRedis ? { redisUrl: redis.url } : {}) }, leak);
  await database.bullmqPool.query('CHECKPOINT');
  const rows = await readRows(database.bullmqPool);
  const vault = await readFiles(week.vaultFolder, 0);
  await week.stop();
  const disks = [
    ...(await readFiles(postgres.dataDirectory, since)),
    ...(await readFiles(redis.dataDirectory, 0)),
  ];
  return { week, places: [...rows, ...disks, ...vault, ...week.log] };
}

test.each([
  ['PostgreSQL', false],
  ['PostgreSQL and Redis', true],
])(
  'after a published week on %s no answer is anywhere, and no person beside a ballot',
  async (_, withRedis) => {
    const { week, places } = await liveOnServers(withRedis);
    expect(searchForLeaks(week.planted, places)).toEqual([]);
    // The write-ahead log still shows the sealed bytes, so the search did see where ballots had been.
    expect(countBallotTraces(week.planted, places)).toBe(16);
  },
  120_000,
);

test('the search finds an answer in a job on Redis, in the write-ahead log, and a person beside a tag', async () => {
  const { week, places } = await liveOnServers(true, leakEverywhere);
  const leaks = searchForLeaks(week.planted, places).join('\n');
  expect(leaks).toMatch(/An answer is in .*\.aof/);
  expect(leaks).toMatch(/An answer is in .*pg_wal/);
  expect(leaks).toMatch(/Person qzx102vkj is beside a ballot in .*pg_wal/);
}, 240_000);
