import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World, WorldName } from '../attack.ts';
import type { LivedRounds } from './lived-rounds.ts';

export interface RunningWorld extends World {
  stop(): Promise<void>;
}

/** Where one system lives: engines of its own, that a thief may carry away. */
export interface Home {
  readonly world: WorldName;
  readonly folder: string;
  /** Absent on PGlite, which lives in `folder`. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly redisFolder?: string;
  readonly postgresFolder?: string;
}

type Live = (home: Home, people: number, rounds: number) => Promise<LivedRounds>;

/** Starts the engines; the rounds are lived when an attack first asks for them. */
export async function startWorld(options: {
  readonly name: WorldName;
  readonly quick: boolean;
  readonly people?: number;
  readonly rounds?: number;
  readonly liveParley?: Live;
  readonly liveNaive?: Live;
}): Promise<RunningWorld> {
  const { name, quick } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parley-attack-'));
  await rm(folder, { recursive: true });
  throw new Error(`${name}${quick} cannot be started yet.`);
}
