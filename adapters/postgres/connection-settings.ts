import type { ClientConfig } from 'pg';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { databaseErrorCode, translateDatabaseError } from './translate-database-error.ts';

/** What every connection to a server has in common. */
export function connectionSettings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'parley',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
}

/** A connection that could not be made, as a fault of DATABASE_URL where it is one. */
export function translateOpeningError(error: unknown): Error {
  const code = databaseErrorCode(error);
  const refusal = code === undefined ? undefined : refusals[code];
  return refusal
    ? new ParleyError(refusal, 'Correct DATABASE_URL and start Parley again.')
    : translateDatabaseError(error);
}

/** By SQLSTATE or Node's code: what is wrong with the setting. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'The database refused the user or the password in DATABASE_URL.',
  '28000': 'The database refused the user in DATABASE_URL.',
  '3D000': 'The server has no database of the name in DATABASE_URL.',
  '42501': 'The user in DATABASE_URL may not make tables in this database.',
  ENOTFOUND: 'The server in DATABASE_URL was not found.',
  ECONNREFUSED: 'No database answers at the server and port in DATABASE_URL.',
  ERR_INVALID_URL:
    'DATABASE_URL is not a connection string such as postgres://user:password@server:5432/parley.',
};
