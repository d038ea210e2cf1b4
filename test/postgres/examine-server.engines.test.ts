import { expect, test } from 'vitest';
import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { newPostgresUrl } from '../engines/new-database.ts';

test('a server that logs statements is warned of, and one that does not is good', async () => {
  const url = await newPostgresUrl();
  const quiet = await openPostgres(url);
  expect(await quiet.store.examine()).toMatchObject([{ about: 'database', verdict: 'good' }]);

  const name = new URL(url).pathname.slice(1);
  await quiet.bullmqPool.query(`ALTER DATABASE ${name} SET log_statement = 'mod'`);
  await quiet.bullmqPool.query(`ALTER DATABASE ${name} SET log_min_duration_statement = '10s'`);
  await quiet.close();
  const loud = await openPostgres(url);
  expect(await loud.store.examine()).toMatchObject([
    {
      verdict: 'warning',
      found: expect.stringContaining('log_min_duration_statement, log_statement. In an open round'),
    },
  ]);
  await loud.close();
});
