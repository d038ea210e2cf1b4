import { openTestPglite } from '../engines/open-test-pglite.ts';
import { scheduleContract } from './schedule-contract.ts';

scheduleContract('PGlite', async () => {
  const database = await openTestPglite();
  return { backend: { kind: 'postgres', pool: database.bullmqPool }, close: database.close };
});
