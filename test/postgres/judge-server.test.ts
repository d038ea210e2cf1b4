import { expect, test } from 'vitest';
import { judgeServer } from '../../adapters/postgres/judge-server.ts';
import type { DatabaseListener } from '../../adapters/postgres/server-words.ts';
import { english } from '../../src/language/languages.ts';

/** As PostgreSQL is shipped, and as a superuser sees it. */
const shipped = {
  log_statement: 'none',
  log_min_messages: 'warning',
  archive_mode: 'off',
  shared_preload_libraries: '',
  session_preload_libraries: '',
  local_preload_libraries: '',
};
const judge = (
  settings: Readonly<Record<string, string>>,
  receivers = 0,
  listeners: readonly DatabaseListener[] = [],
) => judgeServer({ settings: { ...shipped, ...settings }, receivers, listeners }, english);

test.each([
  [{}],
  [{ 'pgaudit.log': 'ddl, ROLE', 'pgaudit.role': '', shared_preload_libraries: 'pgaudit' }],
  [{ 'pg_stat_statements.track': 'none', shared_preload_libraries: '$libdir/pg_stat_statements.so' }],
])('a server that notes nothing of ballots is good: %o', (settings) => {
  expect(judge(settings)).toMatchObject([{ about: 'database', verdict: 'good' }]);
});

test.each([
  ['who answered', { 'pgaudit.log': 'ddl, write' }, 'what is in them: pgaudit.log.'],
  ['who answered', { 'pgaudit.log': 'all, -read' }, 'what is in them: pgaudit.log.'],
  ['who answered', { 'pgaudit.role': 'auditor' }, 'what is in them: pgaudit.role.'],
  ['who answered', { log_parameter_max_length_on_error: '-1' }, 'log_parameter_max_length_on_error.'],
  ['who answered', { debug_print_plan: 'on' }, 'debug_print_plan.'],
  ['the times', { log_lock_waits: 'on', log_duration: 'on' }, 'or stored: log_duration, log_lock_waits.'],
  ['the times', { log_min_messages: 'debug2' }, 'or stored: log_min_messages.'],
  ['counts', { 'pg_stat_statements.track': 'top' }, 'pg_stat_statements.track is top'],
  ['a copy', { archive_mode: 'always' }, 'archive_mode is always'],
  ['a library', { session_preload_libraries: '"/opt/watch.so", pgaudit' }, 'does not know: watch.'],
])('a server that may keep %s is warned of: %o', (_, settings, words) => {
  expect(judge(settings)).toMatchObject([
    { verdict: 'warning', found: expect.stringContaining(words), whatToDo: expect.any(String) },
  ]);
});

test('servers and programs that are sent all that is written are counted', () => {
  expect(judge({}, 2)).toMatchObject([
    { verdict: 'warning', found: expect.stringContaining('(replication to 2)') },
  ]);
});

test('what somebody has put at Parley’s tables is named', () => {
  const listeners = [
    { kind: 'rule', name: 'a', table: 'ballot' },
    { kind: 'trigger', name: 'b', table: 'person' },
  ] as const;
  expect(judge({}, 0, listeners)).toMatchObject([
    {
      verdict: 'warning',
      found: expect.stringContaining('tables: rule a on ballot, trigger b on person. In an open round'),
      whatToDo: expect.stringContaining('removed before a round opens'),
    },
  ]);
});

test('that libraries could not be seen is said', () => {
  const { shared_preload_libraries: _, ...seen } = shipped;
  expect(judgeServer({ settings: seen, receivers: 0, listeners: [] }, english)).toMatchObject([
    {
      verdict: 'warning',
      found: expect.stringContaining(
        'could not be seen: Parley’s role may not read shared_preload_libraries.',
      ),
      whatToDo: expect.stringContaining('GRANT pg_read_all_settings'),
    },
  ]);
});
