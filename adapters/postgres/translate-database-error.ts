import { ParleyError, RetryLaterError } from '../../src/errors/parley-error.ts';
import { databaseWords } from './words.ts';

/** SQLSTATEs (https://www.postgresql.org/docs/current/errcodes-appendix.html) and Node's codes for sockets and files. */
const diskFull = ['53100', 'ENOSPC', 'EDQUOT'];
const unreachable = [
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '08P01',
];
const unreachableSocket = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
const tryAgain = ['40001', '40P01', '55P03'];
/** node-postgres gives a lost connection no code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client was closed/i;
const noSpace = /No space left on device/i;

/** After a lost connection, in milliseconds. */
const reconnectMs = 2_000;
const conflictMs = 200;

/**
 * Whatever the database or its driver threw, in words. Drivers put the statement and its values into their errors, and
 * those are people and sealed answers, or the connection string: so nothing of the original is kept but its code.
 */
export function translateDatabaseError(error: unknown): Error {
  if (error instanceof ParleyError) return error;
  const code = databaseErrorCode(error);
  const message = innermost(error)?.message ?? '';
  if ((code !== undefined && diskFull.includes(code)) || noSpace.test(message)) {
    return new ParleyError((language) => databaseWords(language).diskFull);
  }
  if (code !== undefined && tryAgain.includes(code)) {
    return new RetryLaterError((language) => databaseWords(language).conflict, conflictMs);
  }
  if (code !== undefined && (unreachable.includes(code) || unreachableSocket.includes(code))) {
    return new RetryLaterError((language) => databaseWords(language).unreachable(code), reconnectMs);
  }
  if (lostConnection.test(message)) {
    return new RetryLaterError((language) => databaseWords(language).connectionLost, reconnectMs);
  }
  if (code !== undefined) {
    return new ParleyError((language) => databaseWords(language).statementRefused(code));
  }
  if (/PGlite is clos/i.test(message)) {
    return new ParleyError((language) => databaseWords(language).closed);
  }
  const name = innermost(error)?.name;
  return new ParleyError((language) => databaseWords(language).failed(name));
}

/** The SQLSTATE or Node's error code, also where the query builder has wrapped the driver's error. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    // A connection attempt to several addresses fails as one error with a list.
    if (inner instanceof AggregateError && inner.errors.length > 0) return databaseErrorCode(inner.errors[0]);
  }
  return undefined;
}

function innermost(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  return innermost(error.cause) ?? error;
}
