import type { AnsweringKeys, OpeningKeys } from '../ballot/round-keys.ts';

export type { AnsweringKeys, OpeningKeys };

/**
 * Where a round's keys live: outside the database, outside Redis, outside every backup.
 * Errors are ParleyErrors that name the setting `PARLEY_VAULT`; none contains a key.
 */
export interface KeyVault {
  /** Makes the round's keys and keeps them durably before it resolves. A second call for a round changes nothing. */
  create(roundId: string): Promise<void>;
  /** Undefined when the vault holds no such round (never created, or destroyed). */
  readAnsweringKeys(roundId: string): Promise<AnsweringKeys | undefined>;
  readOpeningKeys(roundId: string): Promise<OpeningKeys | undefined>;
  /**
   * Destroys both secrets, then reads the vault back; rejects unless nothing of the round is left.
   * Safe to call twice, and for a round that never was.
   */
  destroy(roundId: string): Promise<void>;
  /** Rounds of which the vault still holds anything, sorted. */
  list(): Promise<readonly string[]>;
}
