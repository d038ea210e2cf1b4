import { ParleyError, RetryLaterError } from '../../src/errors/parley-error.ts';

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
    return new ParleyError(
      'The disk of the database is full. What was confirmed is kept; this was not stored.',
      'Free some space on the disk that holds PARLEY_DATA, or on the server of DATABASE_URL.',
    );
  }
  if (code !== undefined && tryAgain.includes(code)) {
    return new RetryLaterError('Two changes to the database met each other.', conflictMs);
  }
  if (code !== undefined && (unreachable.includes(code) || unreachableSocket.includes(code))) {
    return new RetryLaterError(`The database cannot be reached (${code}).`, reconnectMs);
  }
  if (lostConnection.test(message)) {
    return new RetryLaterError('The connection to the database was lost.', reconnectMs);
  }
  if (code !== undefined) {
    return new ParleyError(
      `The database refused a statement (code ${code}).`,
      'Look in the log of the database, and report this with the code.',
    );
  }
  if (/PGlite is clos/i.test(message)) {
    return new ParleyError('The database has been closed.', 'Start Parley again.');
  }
  return new ParleyError(
    `The database failed (${innermost(error)?.name ?? 'unknown error'}).`,
    'Start Parley again; if it happens again, restore the data from a backup.',
  );
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
