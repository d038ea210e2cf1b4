import sodium from 'libsodium-wrappers';
import { ParleyError } from '../errors/parley-error.ts';
import type { BallotContent } from './ballot.ts';
import type { OpeningKeys } from './round-keys.ts';
import { ballotWords } from './words.ts';

/**
 * Bytes inside every seal. A comment of 500 UTF-16 units takes at most 1,500 bytes of UTF-8, the choices and the team
 * some hundreds more; whatever was written, the sealed ballot has one length.
 */
export const paddedBytes = 3072;
/** `paddedBytes` and libsodium's sealed box around it (an ephemeral public key and a tag: 48 bytes). */
export const sealedBytes = paddedBytes + 48;

/**
 * Seals one ballot so that only the round's secret key opens it: crypto_box_seal (X25519, XSalsa20-Poly1305) over the
 * padded JSON. Not even the process that sealed it can open it again.
 * @see https://doc.libsodium.org/public-key_cryptography/sealed_boxes
 */
export async function sealBallot(publicKey: Uint8Array, content: BallotContent): Promise<Uint8Array> {
  await sodium.ready;
  const plain = Buffer.from(JSON.stringify([content.team, content.choices, content.comment]), 'utf8');
  if (plain.length >= paddedBytes) {
    throw new ParleyError((language) => ballotWords(language).tooLongToSeal);
  }
  const padded = sodium.pad(plain, paddedBytes);
  const sealed = sodium.crypto_box_seal(padded, publicKey);
  plain.fill(0);
  padded.fill(0);
  return sealed;
}

/**
 * Opens one sealed ballot. Only the closing job has the keys for it.
 * Throws a ParleyError, which says nothing of the content, when the bytes were not sealed for this round.
 */
export async function openBallot(keys: OpeningKeys, sealed: Uint8Array): Promise<BallotContent> {
  await sodium.ready;
  try {
    const padded = sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey);
    const plain = Buffer.from(sodium.unpad(padded, paddedBytes)).toString('utf8');
    const [team, choices, comment] = JSON.parse(plain) as [
      BallotContent['team'],
      BallotContent['choices'],
      string,
    ];
    return { team, choices, comment };
  } catch {
    throw new ParleyError((language) => ballotWords(language).cannotBeOpened);
  }
}
