import { sql } from 'drizzle-orm';
import type { Finding } from '../../src/errors/finding.ts';
import type { Drizzle } from './database.ts';
import { judgedSettings, judgeServer } from './judge-server.ts';

/**
 * Looks whether the server notes statements, which have people beside tags, or the times of ballots, or sends a copy on,
 * and whether anything in the database listens at Parley's tables.
 */
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
    listeners: await listListeners(database),
  });
}

/**
 * Triggers, rules and policies on Parley's tables, whoever made them, event triggers, and publications with a table of
 * Parley's. Not the trigger that Parley itself has on the register, nor those by which the server keeps its constraints.
 */
async function listListeners(database: Drizzle): Promise<readonly string[]> {
  const listeners = await database
    .select({ what: sql<string>`what` })
    .from(sql`(
    SELECT 'trigger ' || tgname || ' on ' || relname AS what
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'parley'::regnamespace AND NOT tgisinternal
      AND NOT (relname = 'register_entry' AND tgname = 'register_is_added_to')
    UNION ALL SELECT 'rule ' || rulename || ' on ' || tablename FROM pg_rules WHERE schemaname = 'parley'
    UNION ALL SELECT 'policy ' || policyname || ' on ' || tablename FROM pg_policies WHERE schemaname = 'parley'
    UNION ALL SELECT 'event trigger ' || evtname FROM pg_event_trigger
    UNION ALL SELECT DISTINCT 'publication ' || pubname FROM pg_publication_tables WHERE schemaname = 'parley'
  ) AS listener`)
    .orderBy(sql`what`);
  return listeners.map(({ what }) => what);
}
