import type { Queryable } from '../../../adapters/postgres/database.ts';
import type { Row, Table } from './lived-rounds.ts';

/** The tables of these schemas as they lie in the heap, with what PostgreSQL keeps beside each row. */
export async function takeTables(session: Queryable): Promise<readonly Table[]> {
  const names = await session.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'drizzle') ORDER BY 1`,
  );
  const tables: Table[] = [];
  for (const { name } of names.rows) {
    const { rows } = await session.query<{ xmin: string; ctid: string; row: string }>(
      `SELECT t.xmin::text AS xmin, t.ctid::text AS ctid, row_to_json(t)::text AS row FROM ${name} AS t`,
    );
    const taken = rows.map(({ xmin, ctid, row }) => ({ xmin, ctid, fields: JSON.parse(row) as object }));
    tables.push({
      name,
      columns: Object.keys(taken[0]?.fields ?? {}),
      rows: taken.map(
        ({ xmin, ctid, fields }): Row => ({
          xmin: Number(xmin),
          ctid: placeOf(ctid),
          values: Object.values(fields).map(textOf),
        }),
      ),
    });
  }
  return tables;
}

function placeOf(ctid: string): number {
  const [block = '0', line = '0'] = ctid.slice(1, -1).split(',');
  return Number(block) * 100_000 + Number(line);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
