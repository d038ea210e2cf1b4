import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { newPostgresUrl, newRedisUrl } from '../engines/new-database.ts';
import { scheduleContract } from './schedule-contract.ts';

scheduleContract('PostgreSQL', async () => {
  const database = await openPostgres(await newPostgresUrl());
  return { backend: { kind: 'postgres', pool: database.bullmqPool }, close: database.close };
});

scheduleContract('Redis', async () => ({
  backend: { kind: 'redis', url: await newRedisUrl() },
  close: async () => undefined,
}));
