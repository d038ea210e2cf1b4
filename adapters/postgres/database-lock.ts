import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { connectionSettings, translateOpeningError } from './connection-settings.ts';
import { databaseWords } from './words.ts';

/** One number for all Parleys; PostgreSQL keeps advisory locks apart by database. */
const programLock = 0x7061726d;
/** A server that was told nothing of a vanished machine notices within a minute, and lets the lock go. */
const options = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';
/** Twice that. */
const noticedWithinMs = 120_000;
/** A process that was killed just now: its server process needs a moment to notice. */
const startingTries = 4;
const startingRetryMs = 500;

/** The right to be the only Parley on a database, held until it is released or lost, or the process ends. */
export interface DatabaseLock {
  /** Resolves when the connection was lost and another Parley has the database now: then this one has to stop. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

export interface DatabaseLockOptions {
  readonly url: string;
  readonly logger: Logger;
  /** How long to wait before a lost connection is made again; 2 seconds unless set. */
  readonly reconnectMs?: number;
}

interface Session {
  readonly client: pg.Client;
  readonly backend: number;
  /** Whose server process holds the lock. */
  readonly holder: number | undefined;
}

/**
 * Takes the database for this process, by an advisory lock on a connection of its own: pacing and rate limits are kept
 * by the process that sends, so there must be one. A lost connection is made again, and the lock taken again. Rejects
 * with a ParleyError in words while another process has it.
 */
export async function lockDatabase({
  url,
  logger,
  reconnectMs = 2_000,
}: DatabaseLockOptions): Promise<DatabaseLock> {
  let session = await takeAtStart(url);
  let released = false;
  let tellLost = () => {};
  const lost = new Promise<void>((resolve) => {
    tellLost = resolve;
  });

  async function takeAgain(): Promise<void> {
    const before = session.backend;
    for (let waitedMs = reconnectMs; ; waitedMs += reconnectMs) {
      await delay(reconnectMs, undefined, { ref: false });
      if (released) return;
      const next = await openSession(url).catch(() => undefined);
      if (!next) continue;
      if (next.holder === next.backend && !released) {
        session = next;
        watch();
        logger.info({}, 'The database is locked for this Parley again.');
        return;
      }
      await endSession(next);
      // The server may not have noticed yet that the lost connection is gone; later, its number may be another's.
      const isOwn = next.holder === before && waitedMs < noticedWithinMs;
      if (released || next.holder === undefined || isOwn) continue;
      logger.error(
        {},
        'Another Parley took the database of DATABASE_URL while the connection was lost. This one stops.',
      );
      return tellLost();
    }
  }

  function watch(): void {
    session.client.once('end', () => {
      if (released) return;
      logger.warn({}, 'The connection that locks the database was lost. Parley makes it again.');
      void takeAgain();
    });
  }

  watch();
  return {
    lost,
    release: async () => {
      released = true;
      await endSession(session);
    },
  };
}

async function takeAtStart(url: string): Promise<Session> {
  for (let tries = 1; ; tries += 1) {
    const session = await openSession(url).catch((error) => {
      throw translateOpeningError(error);
    });
    if (session.holder === session.backend) return session;
    await endSession(session);
    if (tries === startingTries) throw new ParleyError((language) => databaseWords(language).databaseTaken);
    await delay(startingRetryMs);
  }
}

/** A new connection, which has the lock if nobody else had it. */
async function openSession(url: string): Promise<Session> {
  const client = new pg.Client({ ...connectionSettings(url), options, keepAliveInitialDelayMillis: 30_000 });
  // The end of the connection follows every error, and is what is acted upon.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ backend: number; taken: boolean }>(
      'SELECT pg_backend_pid() AS backend, pg_try_advisory_lock($1) AS taken',
      [programLock],
    );
    const [row] = rows;
    if (!row) throw new Error('The database said nothing of its lock.');
    const { backend, taken } = row;
    return { client, backend, holder: taken ? backend : await findHolder(client) };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** As pg_locks shows an advisory lock on one number: https://www.postgresql.org/docs/current/view-pg-locks.html */
async function findHolder(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [programLock],
  );
  return rows[0]?.pid;
}

async function endSession({ client }: Session): Promise<void> {
  await client.end().catch(() => {});
}
