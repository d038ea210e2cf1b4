import { postgresEngines, redisEngines } from './test-engines.ts';
import { wholeWeekContract } from './whole-week-contract.ts';

wholeWeekContract('PostgreSQL', postgresEngines);
wholeWeekContract('PostgreSQL and Redis', redisEngines);
