import type { PersonId } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { hashSecret } from './secret.ts';

export type LinkState =
  | { readonly kind: 'usable'; readonly personId: PersonId }
  | { readonly kind: 'unknown' }
  /** Used already, or older than 14 days. */
  | { readonly kind: 'spent' };

export interface LinkCheck {
  /** Looks only, so that a mail scanner which follows the link does not use it up. */
  look(secret: string): Promise<LinkState>;
  /** Uses the link up: of two people with the same link, one gets in. */
  use(secret: string): Promise<LinkState>;
}

/** Checks personal links against the store. */
export function createLinkCheck(options: { readonly store: WebStore; readonly clock: Clock }): LinkCheck {
  const { store, clock } = options;
  async function look(secret: string): Promise<LinkState> {
    const found = await store.findSecret(hashSecret(secret));
    if (found === undefined || found.kind !== 'link') return { kind: 'unknown' };
    if (Date.parse(found.expiresAt) <= clock.now()) return { kind: 'spent' };
    return { kind: 'usable', personId: found.personId };
  }

  return {
    look,
    async use(secret) {
      const hash = hashSecret(secret);
      const state = await look(secret);
      if (state.kind !== 'usable') return state;
      if ((await store.takeSecret(hash)) === undefined) return { kind: 'spent' };
      // What stays behind is a link that has run out, so that the next who tries it reads "used already".
      const expiresAt = new Date(clock.now()).toISOString();
      await store.putSecret({ hash, kind: 'link', personId: state.personId, expiresAt });
      return state;
    },
  };
}
