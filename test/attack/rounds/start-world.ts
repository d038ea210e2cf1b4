import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../adapters/postgres/database.ts';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import { openPostgres } from '../../../adapters/postgres/open-postgres.ts';
import { createDatabase } from '../../engines/create-database.ts';
import { type PostgresServer, startPostgres } from '../../engines/start-postgres.ts';
import { type RedisServer, startRedis } from '../../engines/start-redis.ts';
import type { World, WorldName } from '../attack.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { liveNaive } from '../naive/live-naive.ts';
import type { Home } from './home.ts';
import { liveParley } from './live-parley.ts';
import type { LivedRounds } from './lived-rounds.ts';

export interface RunningWorld extends World {
  /** Rounds, as many as the world's unless said otherwise, in a Parley that was changed for the worse. */
  liveWith(mutation: Mutation, rounds?: number): Promise<LivedRounds>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly name: WorldName;
  readonly quick: boolean;
  readonly people?: number;
  readonly rounds?: number;
  readonly thorough?: boolean;
}

/** Starts the engines; the rounds are lived when an attack first asks for them. */
export async function startWorld(options: WorldOptions): Promise<RunningWorld> {
  const { name, quick, thorough = true, people = quick ? 24 : 200, rounds = quick ? 2 : 3 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parley-attack-'));
  const [postgres, redis]: [PostgresServer | undefined, RedisServer | undefined] = await Promise.all([
    name === 'PGlite' ? undefined : startPostgres({ durable: !quick }),
    name === 'PostgreSQL and Redis' ? startRedis({ appendOnly: true }) : undefined,
  ]);

  let homes = 0;
  async function home(): Promise<Home> {
    homes += 1;
    const own = join(folder, String(homes));
    await mkdir(own);
    return {
      ...{ world: name, folder: own, thorough, people, rounds },
      ...(postgres ? { databaseUrl: await createDatabase(postgres.url) } : {}),
      ...(redis ? { redisUrl: `${redis.url}/${homes}`, redisFolder: redis.dataDirectory } : {}),
      serverFolders: [postgres, redis].flatMap((server) => (server ? [server.dataDirectory] : [])),
    };
  }

  const liveWith = async (mutation: Mutation, fewer = rounds) =>
    liveParley({ ...(await home()), rounds: fewer }, mutation);
  let parley: Promise<LivedRounds> | undefined;
  let naive: Promise<LivedRounds> | undefined;
  const world: RunningWorld = {
    name,
    quick,
    liveWith,
    parley: () => {
      parley ??= liveWith({});
      return parley;
    },
    naive: () => {
      naive ??= home().then(liveNaive);
      return naive;
    },
    openDatabase: async (): Promise<Database> =>
      postgres ? openPostgres(await createDatabase(postgres.url)) : openPglite('memory://'),
    stop: async () => {
      await Promise.allSettled([parley, naive]);
      await Promise.all([postgres?.stop(), redis?.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}
