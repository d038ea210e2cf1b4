import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { scheduleContract } from './schedule-contract.ts';

scheduleContract('PGlite', async () => {
  const database = await openPglite('memory://');
  return { backend: { kind: 'postgres', pool: database.bullmqPool }, close: database.close };
});
