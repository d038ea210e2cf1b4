import type { HolderName, SealedShare, ShareHolder } from '../ballot/holders.ts';
import type { AnsweringKeys, OpeningKeys } from '../ballot/round-keys.ts';

export type { AnsweringKeys, OpeningKeys };

/**
 * Where a round's keys live: outside the database, outside Redis, outside every backup.
 * Errors are ParleyErrors that name the setting `PARLEY_VAULT`; none contains a key.
 */
export interface KeyVault {
  /**
   * Makes the round's keys and keeps them durably before it resolves. A second call for a round changes nothing.
   * With `holders`, the secret key is split among them and kept nowhere: only each share, sealed to its holder.
   */
  create(roundId: string, holders?: readonly ShareHolder[]): Promise<void>;
  /** Undefined when the vault holds no such round (never created, or destroyed). */
  readAnsweringKeys(roundId: string): Promise<AnsweringKeys | undefined>;
  /** For a round whose key was split: undefined until enough shares were handed in. Rejects when they do not fit. */
  readOpeningKeys(roundId: string): Promise<OpeningKeys | undefined>;
  /** Each holder's sealed share; undefined where the key was not split. */
  readSealedShares(roundId: string): Promise<readonly SealedShare[] | undefined>;
  /** Keeps a share that its holder handed in, durably, until the round is destroyed. The caller has checked it. */
  putShare(roundId: string, holder: HolderName, share: Uint8Array): Promise<void>;
  /** Whose shares were handed in, in the order of the holders' names. */
  handedIn(roundId: string): Promise<readonly HolderName[]>;
  /**
   * Destroys both secrets, then reads the vault back; rejects unless nothing of the round is left.
   * Safe to call twice, and for a round that never was.
   */
  destroy(roundId: string): Promise<void>;
  /** Rounds of which the vault still holds anything, sorted. */
  list(): Promise<readonly string[]>;
}
