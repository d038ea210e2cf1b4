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

/**
 * Names of rows that are found by the same secret. Whoever has the rows but not the secret cannot tell which of them
 * belong together.
 */
export const rowNames = {
  /** Whose sessions this link opens, and how long. Written with the link. */
  session: (linkSecret: string) => hashSecret(`session ${linkSecret}`),
  /** That this link was used. Names nobody. */
  used: (linkSecret: string) => hashSecret(`used ${linkSecret}`),
  /** That the browser with this cookie is signed in. Names nobody. */
  open: (cookie: string) => hashSecret(`open ${cookie}`),
} as const;

/** What a browser keeps: its link's secret and one of its own, so that a link alone opens no session that has begun. */
export function newCookie(linkSecret: string, randomBytes: RandomBytes): string {
  return `${linkSecret}.${newSecret(randomBytes)}`;
}

export function linkSecretOf(cookie: string): string {
  return cookie.split('.')[0] ?? '';
}
