import pg from 'pg';
import { expect, test } from 'vitest';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { english } from '../../src/language/languages.ts';
import { newPostgresUrl } from '../engines/new-database.ts';

test('a server that logs statements or their times is warned of, and one that does not is good', async () => {
  const url = await newPostgresUrl();
  const quiet = await openPostgres(url);
  expect(await quiet.store.examine(english)).toMatchObject([{ about: 'database', verdict: 'good' }]);

  await quiet.bullmqPool.query(
    'CREATE TRIGGER noter BEFORE INSERT ON parley.ballot FOR EACH ROW EXECUTE FUNCTION parley.refuse_change()',
  );
  await quiet.bullmqPool.query('CREATE PUBLICATION noter FOR ALL TABLES');
  expect(await quiet.store.examine(english)).toMatchObject([
    { verdict: 'warning', found: expect.stringContaining(': publication noter, trigger noter on ballot.') },
  ]);
  await quiet.bullmqPool.query('DROP TRIGGER noter ON parley.ballot');
  await quiet.bullmqPool.query('DROP PUBLICATION noter');

  const name = new URL(url).pathname.slice(1);
  for (const set of [
    "log_statement = 'mod'",
    "log_min_duration_statement = '10s'",
    "log_parameter_max_length_on_error = '1kB'",
    'log_duration = on',
    'log_lock_waits = on',
  ]) {
    await quiet.bullmqPool.query(`ALTER DATABASE ${name} SET ${set}`);
  }
  await quiet.close();
  const loud = await openPostgres(url);
  expect((await loud.store.examine(english)).map(({ found }) => found)).toEqual([
    expect.stringContaining(
      'log_min_duration_statement, log_parameter_max_length_on_error, log_statement. In an open round',
    ),
    expect.stringContaining('log_duration, log_lock_waits. In an open round'),
  ]);
  await loud.close();
});

test('what a role without special rights may not see of the server is said', async () => {
  const url = new URL(await newPostgresUrl());
  const name = url.pathname.slice(1);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE ROLE plain_${name} LOGIN`);
  await client.query(`ALTER DATABASE ${name} OWNER TO plain_${name}`);
  await client.end();
  url.username = `plain_${name}`;

  const database = await openPostgres(url.href);
  expect(await database.store.examine(english)).toMatchObject([
    {
      verdict: 'warning',
      found: expect.stringContaining('may not read shared_preload_libraries, session_preload_libraries.'),
    },
  ]);
  await database.close();
});
