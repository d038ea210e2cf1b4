import type { Logger } from '../../src/ports/logger.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { type DatabaseLock, lockDatabase } from './database-lock.ts';

/**
 * Takes the data folder, and the server's database where there is one, for this process alone. Rejects with a
 * ParleyError in words while another process has either.
 */
export async function holdData(
  folder: string,
  databaseUrl: string | undefined,
  logger: Logger,
): Promise<DatabaseLock> {
  const directory = await lockDataDirectory(folder);
  if (databaseUrl === undefined) return { ...directory, lost: new Promise(() => {}) };
  try {
    const database = await lockDatabase({ url: databaseUrl, logger });
    return {
      lost: database.lost,
      release: async () => {
        await database.release();
        await directory.release();
      },
    };
  } catch (error) {
    await directory.release();
    throw error;
  }
}
