import type { Database } from '../../adapters/postgres/database.ts';

/** In how many of the database's files, its heap, indexes and statistics, these bytes stand. */
export async function filesWith(pool: Database['bullmqPool'], bytes: Uint8Array): Promise<number> {
  // Twice: what a sweep has replaced is removed at the second checkpoint at the latest.
  await pool.query('CHECKPOINT');
  await pool.query('CHECKPOINT');
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count
     FROM (SELECT 'base/' || oid AS folder FROM pg_database WHERE datname = current_database()) AS own,
       LATERAL pg_ls_dir(folder) AS name
     WHERE position(decode($1, 'hex') IN pg_read_binary_file(folder || '/' || name)) > 0`,
    [Buffer.from(bytes).toString('hex')],
  );
  return rows[0]?.count ?? 0;
}
