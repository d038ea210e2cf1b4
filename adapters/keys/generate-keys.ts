import { randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';

export interface GeneratedKeys {
  readonly tagKey: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** Fresh keys for one round: 32 random bytes for the tags, and an X25519 key pair (libsodium's `crypto_box_keypair`). */
export async function generateKeys(): Promise<GeneratedKeys> {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { tagKey: new Uint8Array(randomBytes(32)), publicKey, secretKey: privateKey };
}
