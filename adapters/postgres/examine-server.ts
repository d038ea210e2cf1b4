import { sql } from 'drizzle-orm';
import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import type { Drizzle } from './database.ts';
import { judgedSettings, judgeServer } from './judge-server.ts';
import type { DatabaseListener } from './server-words.ts';

/**
 * Looks whether the server notes statements, which have people beside tags, or the times of ballots, or sends a copy on,
 * and whether anything in the database listens at Parley's tables.
 */
export async function examineServer(database: Drizzle, language: Language): Promise<readonly Finding[]> {
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
  const state = {
    settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    receivers: Number(receivers?.count ?? 0),
    listeners: await listListeners(database),
  };
  return judgeServer(state, language);
}

/**
 * Triggers, rules and policies on Parley's tables, whoever made them, event triggers, and publications with a table of
 * Parley's. Not the trigger that Parley itself has on the register, nor those by which the server keeps its constraints.
 */
async function listListeners(database: Drizzle): Promise<readonly DatabaseListener[]> {
  const listeners = await database
    .select({
      kind: sql<DatabaseListener['kind']>`kind`,
      name: sql<string>`name`,
      table: sql<string | null>`of_table`,
    })
    .from(sql`(
    SELECT 'trigger' AS kind, tgname::text AS name, relname::text AS of_table
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'parley'::regnamespace AND NOT tgisinternal
      AND NOT (relname = 'register_entry' AND tgname = 'register_is_added_to')
    UNION ALL SELECT 'rule', rulename, tablename FROM pg_rules WHERE schemaname = 'parley'
    UNION ALL SELECT 'policy', policyname, tablename FROM pg_policies WHERE schemaname = 'parley'
    UNION ALL SELECT 'event-trigger', evtname, NULL FROM pg_event_trigger
    UNION ALL SELECT DISTINCT 'publication', pubname::text, NULL FROM pg_publication_tables WHERE schemaname = 'parley'
  ) AS listener`)
    .orderBy(sql`kind, name, of_table`);
  return listeners.map(({ table, ...listener }) => (table === null ? listener : { ...listener, table }));
}
