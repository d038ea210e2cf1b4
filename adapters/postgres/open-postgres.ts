import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { connectionSettings, translateOpeningError } from './connection-settings.ts';
import { createStore } from './create-store.ts';
import type { Database, PoolLike } from './database.ts';
import { migrateSchema } from './migrate-schema.ts';
import { databaseWords } from './words.ts';

const oldestServer = 14;
/** Every queue and worker of BullMQ may hold one connection to listen on; the rest answer its questions. */
const bullmqConnections = 10;
const storeConnections = 10;
/** One number for all of Parley's starters, so that only one of them at a time changes the schema. */
const migrationLock = 0x7061726c;

/**
 * Opens a PostgreSQL server (14 or later) by its connection string and brings its schema up to date; several processes
 * may do so at once. Rejects with a ParleyError that names DATABASE_URL and never holds it: it has a password in it.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = createPool(url, { max: storeConnections });
  const bullmqPool = createPool(url, { max: bullmqConnections, options: '-c search_path=bullmq' });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.all([pool.end(), bullmqPool.end()]).then(() => {});
    return closing;
  };
  try {
    await prepareDatabase(pool);
  } catch (error) {
    await close();
    throw translateOpeningError(error);
  }
  // The same methods; only the types of node-postgres spell their events out in another way.
  const poolLike = bullmqPool as unknown as PoolLike;
  return { store: createStore(drizzle(pool), close), bullmqPool: poolLike, close };
}

function createPool(url: string, settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...connectionSettings(url),
    ...settings,
  });
  // A server that restarts ends idle connections; the pool makes new ones, and whoever needs one is told if it cannot.
  pool.on('error', () => {});
  return pool;
}

async function prepareDatabase(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    refuseOldServer(Number(rows[0]?.version));
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const orm = drizzle(client);
    await migrateSchema(orm, (config) => migrate(orm, config));
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    // Not given back: whatever went wrong, the lock must not stay with it.
    client.release(true);
  }
}

function refuseOldServer(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= oldestServer) return;
  throw new ParleyError((language) => databaseWords(language).tooOld(major, oldestServer));
}
