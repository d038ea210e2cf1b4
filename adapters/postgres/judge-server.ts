import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import { type DatabaseListener, serverWords } from './server-words.ts';

/** What a server says of itself to Parley's role, which may not see everything. */
export interface ServerState {
  /** Values by name, as `pg_settings` has them for this role and database. */
  readonly settings: Readonly<Record<string, string>>;
  /** Programs and servers that receive the write-ahead log now, and slots that keep it for one. */
  readonly receivers: number;
  /** What in the database itself is told of what is written to Parley's tables. */
  readonly listeners: readonly DatabaseListener[];
}

type Off = (value: string) => boolean;
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
export function judgeServer(
  { settings, receivers, listeners }: ServerState,
  language: Language,
): readonly Finding[] {
  const words = serverWords(language);
  const on = (judged: Readonly<Record<string, Off>>) =>
    Object.keys(judged)
      .filter((name) => {
        const value = settings[name];
        return value !== undefined && judged[name]?.(value) === false;
      })
      .sort();
  const [statements, moments] = [on(notesStatements), on(notesMoments)];
  const track = settings['pg_stat_statements.track'];
  const archiveMode = settings.archive_mode === 'off' ? undefined : settings.archive_mode;
  const hidden = librarySettings.filter((name) => settings[name] === undefined);
  const unknown = unknownLibraries(settings);
  const warnings = [
    ...(statements.length === 0 ? [] : [words.notesStatements(statements)]),
    ...(moments.length === 0 ? [] : [words.notesMoments(moments)]),
    ...(track === undefined || track === 'none' ? [] : [words.counts(track)]),
    ...(receivers === 0 && archiveMode === undefined ? [] : [words.copies(receivers, archiveMode)]),
    ...(listeners.length === 0 ? [] : [words.listeners(listeners)]),
    ...(unknown.length === 0 ? [] : [words.unknownLibraries(unknown)]),
    ...(hidden.length === 0 ? [] : [words.hiddenLibraries(hidden)]),
  ];
  return warnings.length === 0
    ? [{ about: words.about, verdict: 'good', found: words.good }]
    : warnings.map((warning) => ({ about: words.about, verdict: 'warning', ...warning }));
}

function unknownLibraries(settings: ServerState['settings']): readonly string[] {
  return librarySettings
    .flatMap((name) => (settings[name] ?? '').split(','))
    .map((path) => path.replaceAll('"', '').trim().split('/').at(-1)?.replace(/\.so$/, '') ?? '')
    .filter((name) => name !== '' && !knownLibraries.includes(name));
}
