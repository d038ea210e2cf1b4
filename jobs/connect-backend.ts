import {
  createPostgresBackend,
  type Job,
  type PgPool,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Finding } from '../src/errors/finding.ts';
import type { Language } from '../src/language/language.ts';
import { connectRedis, type RedisClient } from './connect-redis.ts';
import { examineRedis } from './examine-redis.ts';

/** Where BullMQ keeps its jobs: beside the store in PostgreSQL (or PGlite), or in Redis. */
export type Backend =
  | { readonly kind: 'postgres'; readonly pool: PgPool }
  | { readonly kind: 'redis'; readonly url: string };

type Processor = (job: Job, token?: string) => Promise<void>;

/** BullMQ's queue and worker, whichever backend they stand on. */
export interface BullConnection {
  readonly queue: Queue;
  createWorker(process: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  /** What is to be said about where the jobs are kept. */
  examine(language: Language): Promise<readonly Finding[]>;
  /** After the queue and the workers have been closed. */
  close(): Promise<void>;
}

/**
 * Connects BullMQ to its backend and brings BullMQ's own tables up to date.
 * Rejects with a ParleyError that names REDIS_URL, without its password, when Redis is too old or cannot be reached.
 */
export async function connectBackend(
  backend: Backend,
  name: string,
  defaultJobOptions: NonNullable<QueueOptions['defaultJobOptions']>,
): Promise<BullConnection> {
  if (backend.kind === 'redis') {
    const client: RedisClient = await connectRedis(backend.url);
    return {
      queue: new Queue(name, { connection: client, defaultJobOptions }),
      createWorker: (process, options) => new Worker(name, process, { ...options, connection: client }),
      examine: async (language) => [await examineRedis(client, language)],
      close: async () => client.disconnect(),
    };
  }
  await makeJobTables(backend.pool);
  const connection = backend.pool;
  // BullMQ's classes carry their backend in a type parameter; Parley uses what all backends share.
  return {
    queue: new Queue(name, { connection, defaultJobOptions }, createPostgresBackend) as unknown as Queue,
    createWorker: (process, options) =>
      new Worker(name, process, { ...options, connection }, createPostgresBackend) as unknown as Worker,
    examine: async () => [],
    close: async () => undefined,
  };
}

/** Makes BullMQ's own tables, in the schema `bullmq`, or brings them up to date. */
export async function makeJobTables(pool: PgPool): Promise<void> {
  const session = await pool.connect();
  try {
    await runMigrations(session, 'bullmq');
  } finally {
    session.release();
  }
}
