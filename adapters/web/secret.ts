import { createHash } from 'node:crypto';

/** A source of unguessable bytes, such as Node's `randomBytes`. */
export type RandomBytes = (size: number) => Uint8Array;

/** 256 bits, as 43 characters that may stand in an address or a cookie. */
export function newSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** SHA-256 (hex). Only this is kept, so that a stolen database opens nobody's door. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
