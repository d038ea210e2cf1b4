import { createHash, timingSafeEqual } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { combine, split } from 'shamir-secret-sharing';
import { type SealedShare, type ShareHolder, sharesNeeded } from './holders.ts';
import type { OpeningKeys } from './round-keys.ts';

/**
 * Splits a round's secret key so that any two holders together have it and one alone has nothing (Shamir's secret
 * sharing over GF(2^8), of the audited library shamir-secret-sharing), and seals each share to its holder's own key
 * (libsodium's crypto_box_seal). The shares themselves exist inside this call only; the caller wipes the secret key.
 */
export async function splitKey(
  secretKey: Uint8Array,
  holders: readonly ShareHolder[],
): Promise<readonly SealedShare[]> {
  await sodium.ready;
  const shares = await split(secretKey, holders.length, sharesNeeded);
  return holders.map(({ holder, publicKey }, index) => {
    const share = shares[index] as Uint8Array;
    const sealed = sodium.crypto_box_seal(share, publicKey);
    const commitment = commitmentOf(share);
    share.fill(0);
    return { holder, sealed, commitment };
  });
}

/** The share inside, for its holder; undefined when it was sealed to another key. */
export async function openShare(sealed: Uint8Array, keys: OpeningKeys): Promise<Uint8Array | undefined> {
  await sodium.ready;
  try {
    return sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey);
  } catch {
    return undefined;
  }
}

/** SHA-256 (hex) of a share. */
export function commitmentOf(share: Uint8Array): string {
  return createHash('sha256').update(share).digest('hex');
}

/**
 * The round's key pair from two shares or more; undefined when what they give does not belong to the public key: the
 * library itself does not tell wrong shares.
 */
export async function joinShares(
  publicKey: Uint8Array,
  shares: readonly Uint8Array[],
): Promise<OpeningKeys | undefined> {
  await sodium.ready;
  const secretKey = await combine(shares.map((share) => Uint8Array.from(share)));
  if (secretKey.length !== sodium.crypto_box_SECRETKEYBYTES) return undefined;
  const worked = sodium.crypto_scalarmult_base(secretKey);
  return timingSafeEqual(worked, publicKey) ? { publicKey, secretKey } : undefined;
}
