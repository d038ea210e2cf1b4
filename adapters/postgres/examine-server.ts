import { sql } from 'drizzle-orm';
import type { Finding } from '../../src/errors/finding.ts';
import type { Drizzle } from './database.ts';
import { judgedSettings, judgeServer } from './judge-server.ts';

/** Looks whether the server notes statements, which have people beside tags, or the times of ballots, or sends a copy on. */
export async function examineServer(database: Drizzle): Promise<readonly Finding[]> {
  const settings = await database
    .select({ name: sql<string>`name`, value: sql<string>`setting` })
    .from(sql`pg_settings`)
    .where(sql`name IN (SELECT json_array_elements_text(${JSON.stringify(judgedSettings)}::json))`);
  // A slot that is in use would be counted twice.
  const [receivers] = await database
    .select({ count: sql<string>`count(*)` })
    .from(
      sql`(SELECT pid FROM pg_stat_replication UNION ALL SELECT 0 FROM pg_replication_slots WHERE NOT active) AS receiver`,
    );
  return judgeServer({
    settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    receivers: Number(receivers?.count ?? 0),
  });
}
