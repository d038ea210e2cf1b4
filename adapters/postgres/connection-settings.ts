import type { ClientConfig } from 'pg';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { databaseErrorCode, translateDatabaseError } from './translate-database-error.ts';
import { databaseWords } from './words.ts';

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
  const refusal = refusals.find((one) => one === code);
  return refusal
    ? new ParleyError((language) => databaseWords(language).refused(refusal))
    : translateDatabaseError(error);
}

/** SQLSTATEs and Node's codes that mean that the setting is wrong. */
const refusals = [
  '28P01',
  '28000',
  '3D000',
  '42501',
  'ENOTFOUND',
  'ECONNREFUSED',
  'ERR_INVALID_URL',
] as const;
