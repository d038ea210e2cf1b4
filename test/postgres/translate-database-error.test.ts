import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { translateDatabaseError } from '../../adapters/postgres/translate-database-error.ts';
import { ParleyError, RefusedError, RetryLaterError, toldTrouble } from '../../src/errors/parley-error.ts';

function databaseError(code: string, message = 'x'): Error {
  return Object.assign(new Error(message), { code, detail: 'Key (person_id)=(p017)', params: ['p017'] });
}

test.each(['53100', 'ENOSPC'])(
  'a full disk (%s) is told with what to do, and is not tried again at once',
  (code) => {
    const error = translateDatabaseError(new DrizzleQueryError('insert', [], databaseError(code)));
    expect(error).toMatchObject({
      message: expect.stringContaining('disk of the database is full'),
      whatToDo: expect.stringContaining('PARLEY_DATA'),
    });
    expect(error).not.toBeInstanceOf(RetryLaterError);
  },
);

test('a full disk is recognised where only the text says so', () => {
  const error = translateDatabaseError(databaseError('58030', 'could not write: No space left on device'));
  expect(error.message).toContain('disk of the database is full');
});

test.each(['57P01', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '40P01', '40001'])(
  'a lost connection or a clash (%s) is tried again later',
  (code) => {
    expect(translateDatabaseError(new DrizzleQueryError('select', [], databaseError(code)))).toBeInstanceOf(
      RetryLaterError,
    );
  },
);

test('a connection lost without a code is tried again later', () => {
  const error = new DrizzleQueryError('select', [], new Error('Connection terminated unexpectedly'));
  expect(translateDatabaseError(error)).toBeInstanceOf(RetryLaterError);
});

test('a refused connection to several addresses is tried again later', () => {
  const error = new AggregateError([databaseError('ECONNREFUSED')]);
  expect(translateDatabaseError(error)).toBeInstanceOf(RetryLaterError);
});

test.each(['23505', '58030', 'XX000'])(
  'no statement, person or value of it (%s) gets into the error',
  (code) => {
    const inner = databaseError(code, 'postgres://parley:secret@db refused p017');
    const error = translateDatabaseError(new DrizzleQueryError('insert into person', ['p017'], inner));
    const everything = `${error.stack} ${JSON.stringify(error)} ${error.cause}`;
    expect(error).toBeInstanceOf(ParleyError);
    expect(error.message).toContain(code);
    expect(everything).not.toContain('p017');
    expect(everything).not.toContain('secret');
  },
);

test('an error that is in words already stays as it is', () => {
  const refused = new RefusedError(toldTrouble('No.'));
  expect(translateDatabaseError(refused)).toBe(refused);
});

test('anything else is put into words too', () => {
  expect(translateDatabaseError(new TypeError('p017'))).toMatchObject({
    message: 'The database failed (TypeError).',
  });
});
