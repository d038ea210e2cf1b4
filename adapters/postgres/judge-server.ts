import type { Finding } from '../../src/errors/finding.ts';

/** What a server says of itself to Parley's role, which may not see everything. */
export interface ServerState {
  /** Values by name, as `pg_settings` has them for this role and database. */
  readonly settings: Readonly<Record<string, string>>;
  /** Programs and servers that receive the write-ahead log now, and slots that keep it for one. */
  readonly receivers: number;
  /** What in the database itself is told of what is written to Parley's tables, each in words. */
  readonly listeners: readonly string[];
}

type Off = (value: string) => boolean;
const about = 'database';
const isOff: Off = (value) => value === 'off';
const isNever: Off = (value) => value === '-1';
/** Of pgaudit's classes, those to which none of Parley's statements about people belongs. */
const harmlessClasses = ['', 'none', 'ddl', 'role'];

/**
 * Settings with which the server writes statements and their values into its log, and when each is off. A statement that
 * fails is logged without its values by default (`log_min_error_statement`): Parley writes none into its text.
 */
const notesStatements: Readonly<Record<string, Off>> = {
  log_statement: (value) => value === 'none' || value === 'ddl',
  log_min_duration_statement: isNever,
  log_min_duration_sample: isNever,
  log_transaction_sample_rate: (value) => Number(value) === 0,
  log_parameter_max_length_on_error: (value) => value === '0',
  debug_print_parse: isOff,
  debug_print_rewritten: isOff,
  debug_print_plan: isOff,
  'auto_explain.log_min_duration': isNever,
  'pgaudit.log': (value) =>
    value.split(',').every((one) => harmlessClasses.includes(one.trim().toLowerCase())),
  'pgaudit.role': (value) => value === '',
};

/** Settings with which it notes at which moment something was asked of it, or stored. */
const notesMoments: Readonly<Record<string, Off>> = {
  log_duration: isOff,
  log_lock_waits: isOff,
  log_min_messages: (value) => !value.includes('debug'),
  log_statement_stats: isOff,
  log_parser_stats: isOff,
  log_planner_stats: isOff,
  log_executor_stats: isOff,
  track_commit_timestamp: isOff,
};

/** Libraries that are judged by their settings, or note nothing. */
const knownLibraries = ['auto_explain', 'pgaudit', 'pg_stat_statements', 'pg_prewarm'];
const librarySettings = ['shared_preload_libraries', 'session_preload_libraries', 'local_preload_libraries'];

export const judgedSettings: readonly string[] = [
  ...Object.keys(notesStatements),
  ...Object.keys(notesMoments),
  ...librarySettings,
  'pg_stat_statements.track',
  'archive_mode',
];

/** Whether a server notes more of ballots than Parley does: in its log, in its counts, or in a copy elsewhere. */
export function judgeServer({ settings, receivers, listeners }: ServerState): readonly Finding[] {
  const on = (judged: Readonly<Record<string, Off>>) =>
    Object.keys(judged).filter((name) => {
      const value = settings[name];
      return value !== undefined && judged[name]?.(value) === false;
    });
  const [statements, moments] = [on(notesStatements), on(notesMoments)];
  const warnings = [
    ...(statements.length === 0
      ? []
      : [
          warning(
            `The server is set to note statements with what is in them: ${statements.sort().join(', ')}. In an open round, that tells who answered, and when.`,
            'Switch that off for this database, at least while a round is open.',
          ),
        ]),
    ...(moments.length === 0
      ? []
      : [
          warning(
            `The server is set to note when something was asked of it or stored: ${moments.sort().join(', ')}. In an open round, that tells when each ballot came, and so who answered to whoever saw them at it.`,
            'Switch that off, at least while a round is open.',
          ),
        ]),
    ...judgeCounts(settings['pg_stat_statements.track']),
    ...judgeCopies(settings.archive_mode, receivers),
    ...judgeListeners(listeners),
    ...judgeLibraries(settings),
  ];
  return warnings.length === 0
    ? [
        {
          about,
          verdict: 'good',
          found:
            'The server logs no statements, keeps no times of transactions, and sends no copy elsewhere. Nothing but Parley listens at its tables.',
        },
      ]
    : warnings;
}

function judgeCounts(track: string | undefined): readonly Finding[] {
  if (track === undefined || track === 'none') return [];
  return [
    warning(
      `The server counts how often each statement is run (pg_stat_statements.track is ${track}). Who reads the counts again and again sees when ballots come, not whose.`,
      'Set it to none for this database. A monitor can read as much from the server’s counts of rows, so let none look at this database more often than once a day while a round is open.',
    ),
  ];
}

function judgeCopies(archiveMode: string | undefined, receivers: number): readonly Finding[] {
  const copies = [
    ...(receivers > 0 ? [`replication to ${receivers}`] : []),
    ...(archiveMode === undefined || archiveMode === 'off' ? [] : [`archive_mode is ${archiveMode}`]),
  ];
  if (copies.length === 0) return [];
  return [
    warning(
      `A copy of all that is written to the database goes elsewhere as it is written (${copies.join(', ')}). Parley can delete nothing there: sealed ballots with their times, and redacted comments.`,
      'Keep the key vault away from wherever the copy is, let nobody read it who may not read the database, and have old copies deleted.',
    ),
  ];
}

function judgeListeners(listeners: readonly string[]): readonly Finding[] {
  if (listeners.length === 0) return [];
  return [
    warning(
      `The database holds what Parley has not put there, and what may note or pass on what is written to Parley’s tables: ${listeners.join(', ')}. In an open round, that may tell when each ballot came, and which it was.`,
      'Ask whoever may change the database what it is for, and have it removed before a round opens.',
    ),
  ];
}

function judgeLibraries(settings: ServerState['settings']): readonly Finding[] {
  const hidden = librarySettings.filter((name) => settings[name] === undefined);
  const unknown = librarySettings
    .flatMap((name) => (settings[name] ?? '').split(','))
    .map((path) => path.replaceAll('"', '').trim().split('/').at(-1)?.replace(/\.so$/, '') ?? '')
    .filter((name) => name !== '' && !knownLibraries.includes(name));
  return [
    ...(unknown.length === 0
      ? []
      : [
          warning(
            `The server loads libraries that Parley does not know: ${unknown.join(', ')}. Some libraries note statements.`,
            'Ask whoever runs the server whether one of these does, and have it leave out this database.',
          ),
        ]),
    ...(hidden.length === 0
      ? []
      : [
          warning(
            `Which libraries the server loads could not be seen: Parley’s role may not read ${hidden.join(', ')}. Some libraries note statements.`,
            'Ask whoever runs the server, or let the role read its settings: GRANT pg_read_all_settings TO the role in DATABASE_URL.',
          ),
        ]),
  ];
}

function warning(found: string, whatToDo: string): Finding {
  return { about, verdict: 'warning', found, whatToDo };
}
