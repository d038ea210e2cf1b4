import { defineWords } from '../../src/language/language.ts';
import { code, command, name, setting } from '../../src/language/sentence-parts.ts';

/** What in a database is told of what is written to Parley's tables. */
export interface DatabaseListener {
  readonly kind: 'event-trigger' | 'policy' | 'publication' | 'rule' | 'trigger';
  readonly name: string;
  /** Absent where it belongs to no table. */
  readonly table?: string;
}

/** What `parley doctor` finds on a database server. */
export const serverWords = defineWords((language) => {
  const { text } = language;
  const listed = (settings: readonly string[]) => language.commas(settings.map(setting));
  const kinds = {
    'event-trigger': text`event trigger`,
    policy: text`policy`,
    publication: text`publication`,
    rule: text`rule`,
    trigger: text`trigger`,
  };
  const listener = ({ kind, name: called, table }: DatabaseListener) =>
    table === undefined
      ? text`${kinds[kind]} ${name(called)}`
      : text`${kinds[kind]} ${name(called)} on ${name(table)}`;
  const copies = (receivers: number, archiveMode: string | undefined) =>
    language.commas([
      ...(receivers > 0 ? [text`replication to ${receivers}`] : []),
      ...(archiveMode === undefined ? [] : [text`${setting('archive_mode')} is ${code(archiveMode)}`]),
    ]);

  return {
    about: text`database`,
    good: text`The server logs no statements, keeps no times of transactions, and sends no copy elsewhere. Nothing but Parley listens at its tables.`,
    notesStatements: (settings: readonly string[]) => ({
      found: text`The server is set to note statements with what is in them: ${listed(settings)}. In an open round, that tells who answered, and when.`,
      whatToDo: text`Switch that off for this database, at least while a round is open.`,
    }),
    notesMoments: (settings: readonly string[]) => ({
      found: text`The server is set to note when something was asked of it or stored: ${listed(settings)}. In an open round, that tells when each ballot came, and so who answered to whoever saw them at it.`,
      whatToDo: text`Switch that off, at least while a round is open.`,
    }),
    counts: (track: string) => ({
      found: text`The server counts how often each statement is run (${setting('pg_stat_statements.track')} is ${code(track)}). Who reads the counts again and again sees when ballots come, not whose.`,
      whatToDo: text`Set it to ${code('none')} for this database. A monitor can read as much from the server’s counts of rows, so let none look at this database more often than once a day while a round is open.`,
    }),
    /** `receivers`: to how many it is sent. `archiveMode`: absent where it is off. */
    copies: (receivers: number, archiveMode: string | undefined) => ({
      found: text`A copy of all that is written to the database goes elsewhere as it is written (${copies(receivers, archiveMode)}). Parley can delete nothing there: sealed ballots with their times, and redacted comments.`,
      whatToDo: text`Keep the key vault away from wherever the copy is, let nobody read it who may not read the database, and have old copies deleted.`,
    }),
    listeners: (listeners: readonly DatabaseListener[]) => ({
      found: text`The database holds what Parley has not put there, and what may note or pass on what is written to Parley’s tables: ${language.commas(listeners.map(listener))}. In an open round, that may tell when each ballot came, and which it was.`,
      whatToDo: text`Ask whoever may change the database what it is for, and have it removed before a round opens.`,
    }),
    unknownLibraries: (libraries: readonly string[]) => ({
      found: text`The server loads libraries that Parley does not know: ${language.commas(libraries.map(name))}. Some libraries note statements.`,
      whatToDo: text`Ask whoever runs the server whether one of these does, and have it leave out this database.`,
    }),
    hiddenLibraries: (settings: readonly string[]) => ({
      found: text`Which libraries the server loads could not be seen: Parley’s role may not read ${listed(settings)}. Some libraries note statements.`,
      whatToDo: text`Ask whoever runs the server, or let the role read its settings: ${command('GRANT pg_read_all_settings TO')} the role in ${setting('DATABASE_URL')}.`,
    }),
  };
});
