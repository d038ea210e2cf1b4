import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The connection string of a new, empty database on this server. */
export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(serverUrl, `CREATE DATABASE ${name}`);
  return urlOf(serverUrl, name);
}

/** Drops a database that `createDatabase` made, and that nobody is connected to any more. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await runOn(urlOf(databaseUrl, 'postgres'), `DROP DATABASE ${name}`);
}

async function runOn(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
