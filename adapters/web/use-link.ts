import { randomBytes as nodeRandomBytes } from 'node:crypto';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { sessionLastsMs } from './create-links.ts';
import { roundUpToMidnight } from './round-up-to-midnight.ts';
import { hashSecret, newCookie, type RandomBytes, rowNames } from './secret.ts';

export type LinkState =
  | { readonly kind: 'usable' }
  | { readonly kind: 'unknown' }
  /** Used already, or older than 14 days. */
  | { readonly kind: 'spent' };

/** The cookie that signs a browser in, and until when (ISO instant). */
export interface NewSession {
  readonly kind: 'entered';
  readonly cookie: string;
  readonly expiresAt: string;
}

export interface LinkCheck {
  /** Looks only, so that a mail scanner which follows the link does not use it up. */
  look(secret: string): Promise<LinkState>;
  /** Uses the link up: of two people with the same link, one gets in. Writes two marks, which name nobody. */
  use(secret: string): Promise<NewSession | Exclude<LinkState, { readonly kind: 'usable' }>>;
}

/** Checks personal links against the store. */
export function createLinkCheck(options: {
  readonly store: Pick<WebStore, 'findSecret' | 'addSecret'>;
  readonly clock: Clock;
  readonly randomBytes?: RandomBytes;
}): LinkCheck {
  const { store, clock, randomBytes = nodeRandomBytes } = options;

  async function look(secret: string): Promise<LinkState> {
    const found = await store.findSecret(hashSecret(secret));
    if (found === undefined || found.kind !== 'link') return { kind: 'unknown' };
    const isOld = Date.parse(found.expiresAt) <= clock.now();
    const isUsed = (await store.findSecret(rowNames.used(secret))) !== undefined;
    return { kind: isOld || isUsed ? 'spent' : 'usable' };
  }

  return {
    look,
    async use(secret) {
      const state = await look(secret);
      if (state.kind !== 'usable') return state;
      const session = await store.findSecret(rowNames.session(secret));
      if (session === undefined) return { kind: 'unknown' };
      // Not the session's own last day, which would tell for whom a link was made on the same day.
      const mark = {
        kind: 'mark',
        personId: '',
        expiresAt: roundUpToMidnight(clock.now() + sessionLastsMs),
      } as const;
      if (!(await store.addSecret({ ...mark, hash: rowNames.used(secret) }))) return { kind: 'spent' };
      const cookie = newCookie(secret, randomBytes);
      await store.addSecret({ ...mark, hash: rowNames.open(cookie) });
      return { kind: 'entered', cookie, expiresAt: session.expiresAt };
    },
  };
}
