import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Store } from '../../src/ports/store.ts';

/** Drizzle, over PGlite or over PostgreSQL: the store's statements are the same on both. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An opened database: the store, and the connections that BullMQ's PostgreSQL backend works on. */
export interface Database {
  readonly store: Store;
  /**
   * For `createPostgresBackend`. Its search path finds the schema `bullmq`, which the jobs make with BullMQ's own
   * `runMigrations(await bullmqPool.connect(), 'bullmq')` before the first queue. Closed by `close`, not by BullMQ.
   */
  readonly bullmqPool: PoolLike;
  /** Finishes what was begun and lets go of the database. Close queues and workers first. Safe to call twice. */
  close(): Promise<void>;
}

/** What BullMQ uses of a `pg.Pool`; a real one fits too. */
export interface PoolLike extends Queryable {
  connect(): Promise<PoolClientLike>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'connect', listener: (client: PoolClientLike) => void): this;
  removeAllListeners(event?: string): this;
}

export interface PoolClientLike extends Queryable {
  release(destroy?: boolean): void;
  on(event: 'notification', listener: (notification: Notification) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'end', listener: () => void): this;
  removeListener(event: 'notification', listener: (notification: Notification) => void): this;
  removeAllListeners(event?: string): this;
}

export interface Queryable {
  // The row's type is the caller's claim, as it is in node-postgres.
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Rows<R>>;
}

export interface Rows<R = Record<string, unknown>> {
  rows: R[];
  rowCount?: number | null;
}

export interface Notification {
  channel: string;
  payload?: string;
}
