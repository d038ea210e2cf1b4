import { randomBytes as nodeRandomBytes } from 'node:crypto';
import type { PersonId } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { hashSecret, newSecret, type RandomBytes } from './secret.ts';

const daysMs = 24 * 60 * 60 * 1000;

/** How long a personal link waits to be used. */
export const linkLastsMs = 14 * daysMs;

export interface Links {
  /**
   * A new personal link. Earlier links of this person end; their open sessions go on. It works once, within 14 days,
   * so that somebody who finds that theirs is spent knows that another person has used it.
   */
  createLink(personId: PersonId): Promise<{ readonly url: string; readonly expiresAt: string }>;
}

/** Makes the links by which people enter the web platform. `baseUrl` is asked each time, since a port may be chosen late. */
export function createLinks(options: {
  readonly store: Pick<WebStore, 'putSecret' | 'deleteSecrets'>;
  readonly clock: Clock;
  readonly baseUrl: () => string;
  readonly randomBytes?: RandomBytes;
}): Links {
  const { store, clock, baseUrl, randomBytes = nodeRandomBytes } = options;
  return {
    async createLink(personId) {
      const secret = newSecret(randomBytes);
      const expiresAt = new Date(clock.now() + linkLastsMs).toISOString();
      await store.deleteSecrets(personId, 'link');
      await store.putSecret({ hash: hashSecret(secret), kind: 'link', personId, expiresAt });
      return { url: new URL(`/enter/${secret}`, baseUrl()).href, expiresAt };
    },
  };
}
