import { lockDataDirectory } from '../../../adapters/postgres/data-directory-lock.ts';

// Started by a test: takes the directory, says how that went, and keeps it until it is killed.
const [directory = ''] = process.argv.slice(2);
process.send?.('started');
setInterval(() => {}, 60_000);
process.once('message', async () => {
  try {
    await lockDataDirectory(directory);
    process.send?.('has it');
  } catch (error) {
    process.send?.(error instanceof Error ? error.message : 'failed');
  }
});
