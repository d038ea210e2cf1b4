import { openPostgres } from '../../adapters/postgres/open-postgres.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { newPostgresUrl } from '../engines/new-database.ts';

storeContract('PostgreSQL', async () => (await openPostgres(await newPostgresUrl())).store);
