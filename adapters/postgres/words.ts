import { defineWords } from '../../src/language/language.ts';
import { address, code, name, setting } from '../../src/language/sentence-parts.ts';

/** What is said of the database, and of the locks on it, where they cannot be used. */
export const databaseWords = defineWords(({ text }) => {
  const url = setting('DATABASE_URL');
  const dataFolder = setting('PARLEY_DATA');
  const postgres = name('PostgreSQL');
  /** By SQLSTATE or Node's code: what is wrong with the setting. */
  const refusals = {
    '28P01': text`The database refused the user or the password in ${url}.`,
    '28000': text`The database refused the user in ${url}.`,
    '3D000': text`The server has no database of the name in ${url}.`,
    '42501': text`The user in ${url} may not make tables in this database.`,
    ENOTFOUND: text`The server in ${url} was not found.`,
    ECONNREFUSED: text`No database answers at the server and port in ${url}.`,
    ERR_INVALID_URL: text`${url} is not a connection string such as ${code('postgres://user:password@server:5432/parley')}.`,
  };

  return {
    refused: (why: keyof typeof refusals) => ({
      what: refusals[why],
      whatToDo: text`Correct ${url} and start Parley again.`,
    }),
    tooOld: (found: number, oldest: number) => ({
      what: text`${url} leads to ${postgres} ${found}; Parley needs ${postgres} ${oldest} or later.`,
      whatToDo: text`Upgrade the server, or leave ${url} empty to use the database inside Parley.`,
    }),
    newerSchema: (found: number, known: number) => ({
      what: text`This database was written by a newer Parley (schema ${found}; this program knows ${known}).`,
      whatToDo: text`Install the newer version, or restore a backup made before the upgrade.`,
    }),

    diskFull: {
      what: text`The disk of the database is full. What was confirmed is kept; this was not stored.`,
      whatToDo: text`Free some space on the disk that holds ${dataFolder}, or on the server of ${url}.`,
    },
    conflict: text`Two changes to the database met each other.`,
    /** `why` as the database or the system calls it. */
    unreachable: (why: string) => text`The database cannot be reached (${code(why)}).`,
    connectionLost: text`The connection to the database was lost.`,
    statementRefused: (why: string) => ({
      what: text`The database refused a statement (code ${code(why)}).`,
      whatToDo: text`Look in the log of the database, and report this with the code.`,
    }),
    closed: { what: text`The database has been closed.`, whatToDo: text`Start Parley again.` },
    failed: (why: string | undefined) => ({
      what: text`The database failed (${why === undefined ? text`unknown error` : code(why)}).`,
      whatToDo: text`Start Parley again; if it happens again, restore the data from a backup.`,
    }),

    folderTaken: (directory: string, pid: number) => ({
      what: text`Parley is already running on ${address(directory)} (process ${pid}).`,
      whatToDo: text`Stop it first, or set ${dataFolder} to another folder.`,
    }),
    folderNotWritable: (directory: string, why: string | undefined) => ({
      what: text`Parley cannot write to its data folder ${address(directory)} (${why === undefined ? text`unknown error` : code(why)}).`,
      whatToDo: text`Give the folder to the user that runs Parley, or set ${dataFolder} to another folder.`,
    }),
    lockUnreadable: (path: string) => ({
      what: text`The lock file ${address(path)} cannot be read.`,
      whatToDo: text`Make sure that Parley is not running, remove that file, and start again.`,
    }),
    databaseTaken: {
      what: text`Parley is already running on the database of ${url}, from another data folder or another machine.`,
      whatToDo: text`Stop that one first, or give each a database of its own. Commands reach a running Parley from its own data folder (${dataFolder}).`,
    },
  };
});
