import pg from 'pg';
import type { InsertBare } from './measure-casting.ts';
import type { Bench, BenchPlace } from './open-bench.ts';

const createTable = `CREATE TABLE public.bare (tag bytea PRIMARY KEY, sealed bytea NOT NULL);
  ALTER TABLE public.bare ALTER COLUMN sealed SET STORAGE PLAIN`;
const insert = 'INSERT INTO public.bare (tag, sealed) VALUES ($1, $2)';

/** A table beside Parley's own, and the shortest way into it that the driver has: prepared, where it can be. */
export async function createBareTable(
  { database }: Bench,
  { databaseUrl }: BenchPlace,
): Promise<{ readonly insertBare: InsertBare; close(): Promise<void> }> {
  await database.bullmqPool.query(createTable);
  if (!databaseUrl) {
    return {
      insertBare: (tag, sealed) => database.bullmqPool.query(insert, [tag, sealed]),
      close: async () => {},
    };
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  return {
    insertBare: (tag, sealed) => pool.query({ name: 'insert-bare', text: insert, values: [tag, sealed] }),
    close: () => pool.end(),
  };
}
