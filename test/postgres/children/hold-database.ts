import { lockDatabase } from '../../../adapters/postgres/database-lock.ts';

// Started by a test: takes the database, says how that went, and keeps it until it is killed.
const [url = ''] = process.argv.slice(2);
const say = (sentence: string) => process.send?.(sentence);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
setInterval(() => {}, 60_000);
try {
  await lockDatabase({ url, logger: silent });
  say('has it');
} catch (error) {
  say(error instanceof Error ? error.message : 'failed');
}
