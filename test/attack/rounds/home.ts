import type { WorldName } from '../attack.ts';

/** Where one system lives: what a thief may carry away. */
export interface Home {
  readonly world: WorldName;
  /** Of its own: the vault, temporary files and, on PGlite, the database. */
  readonly folder: string;
  /** Absent on PGlite. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly redisFolder?: string;
  /** The servers' folders. Both systems share them; what is planted in one is not planted in the other. */
  readonly serverFolders: readonly string[];
  /** Whether the disks are read and a job stalls, which takes seconds; without them PGlite lives in memory. */
  readonly thorough: boolean;
  readonly people: number;
  readonly rounds: number;
}
