import { sharesNeeded } from '../../src/ballot/holders.ts';
import type { OpeningKeys } from '../../src/ballot/round-keys.ts';
import { joinShares } from '../../src/ballot/split-key.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { vaultWords } from './words.ts';

/**
 * The round's key pair from the shares that were handed in; undefined while there are too few.
 * Rejects with a ParleyError when they do not give the key that the round was sealed with.
 */
export async function joinHandedShares(
  publicKey: Uint8Array,
  shares: readonly Uint8Array[],
): Promise<OpeningKeys | undefined> {
  if (shares.length < sharesNeeded) return undefined;
  const keys = await joinShares(publicKey, shares);
  if (keys) return keys;
  throw new ParleyError((language) => vaultWords(language).sharesDoNotOpen);
}
