import { sql } from 'drizzle-orm';
import type { Finding } from '../../src/errors/finding.ts';
import type { Drizzle } from './database.ts';

const about = 'database';

/** Each setting that would have the server note who answered, and when it is off. */
const settings: Readonly<Record<string, (value: string) => boolean>> = {
  log_statement: (value) => value === 'none' || value === 'ddl',
  log_min_duration_statement: (value) => value === '-1',
  log_min_duration_sample: (value) => value === '-1',
  log_transaction_sample_rate: (value) => Number(value) === 0,
  'auto_explain.log_min_duration': (value) => value === '-1',
  track_commit_timestamp: (value) => value === 'off',
};

/** Looks whether the server logs statements, which have people beside tags, or keeps the time of each ballot. */
export async function examineServer(database: Drizzle): Promise<readonly Finding[]> {
  const rows = await database
    .select({ name: sql<string>`name`, value: sql<string>`setting` })
    .from(sql`pg_settings`)
    .orderBy(sql`name`);
  const on = rows.filter(({ name, value }) => settings[name]?.(value) === false).map(({ name }) => name);
  return on.length === 0
    ? [
        {
          about,
          verdict: 'good',
          found: 'The server logs no statements, and keeps no times of transactions.',
        },
      ]
    : [
        {
          about,
          verdict: 'warning',
          found: `The server is set to note statements or their times: ${on.join(', ')}. In an open round, that tells who answered, and when.`,
          whatToDo: 'Switch that off for this database, at least while a round is open.',
        },
      ];
}
