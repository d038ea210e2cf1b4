import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../adapters/postgres/database.ts';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import { openTestPglite } from '../../engines/open-test-pglite.ts';
import { type PostgresServer, startPostgres } from '../../engines/start-postgres.ts';
import { type RedisServer, startRedis } from '../../engines/start-redis.ts';
import type { World, WorldName } from '../attack.ts';
import { liveNaive } from '../naive/live-naive.ts';
import type { Home } from './home.ts';
import { liveParley } from './live-parley.ts';
import type { LivedRounds } from './lived-rounds.ts';
import { newDatabase } from './new-database.ts';

export interface RunningWorld extends World {
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly name: WorldName;
  readonly quick: boolean;
  readonly people?: number;
  readonly rounds?: number;
  /** Parley as the attacks meet it, unless a mutation takes its place. */
  readonly live?: (home: Home) => Promise<LivedRounds>;
}

/** Starts the engines; the rounds are lived when an attack first asks for them. */
export async function startWorld(options: WorldOptions): Promise<RunningWorld> {
  const { name, quick, people = quick ? 100 : 200, rounds = quick ? 2 : 3, live = liveParley } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parley-attack-'));
  const [postgres, redis]: [PostgresServer | undefined, RedisServer | undefined] = await Promise.all([
    name === 'PGlite' ? undefined : startPostgres({ durable: true }),
    name === 'PostgreSQL and Redis' ? startRedis({ appendOnly: true }) : undefined,
  ]);

  async function home(system: string, redisNumber: number): Promise<Home> {
    const own = join(folder, system);
    await mkdir(own);
    return {
      ...{ world: name, folder: own, people, rounds },
      ...(postgres ? { databaseUrl: await newDatabase(postgres.url) } : {}),
      ...(redis ? { redisUrl: `${redis.url}/${redisNumber}`, redisFolder: redis.dataDirectory } : {}),
      serverFolders: [postgres, redis].flatMap((server) => (server ? [server.dataDirectory] : [])),
    };
  }

  let parley: Promise<LivedRounds> | undefined;
  let naive: Promise<LivedRounds> | undefined;
  // One after the other, so that neither is slowed by the other.
  const world: RunningWorld = {
    name,
    quick,
    parley: () => {
      parley ??= home('parley', 1).then(live);
      return parley;
    },
    naive: () => {
      naive ??= home('naive', 2).then(liveNaive);
      return naive;
    },
    openDatabase: async (): Promise<Database> =>
      postgres ? openPostgres(await newDatabase(postgres.url)) : openTestPglite(),
    stop: async () => {
      await Promise.allSettled([parley, naive]);
      await Promise.all([postgres?.stop(), redis?.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}
