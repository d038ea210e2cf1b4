import { randomBytes as nodeRandomBytes } from 'node:crypto';
import type { PersonId } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { roundUpToMidnight } from './round-up-to-midnight.ts';
import { hashSecret, newSecret, type RandomBytes, rowNames } from './secret.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a personal link waits to be used. */
const linkLastsMs = 14 * dayMs;
/** How long a browser stays signed in, counted from when its link was made, whenever it was used. */
export const sessionLastsMs = 180 * dayMs;
/** A link that has run out says so for this long; then it is forgotten, as old sessions are. */
const spentLastsMs = 30 * dayMs;

export interface Links {
  /**
   * A new personal link. Earlier links of this person end; their open sessions go on. It works once, within 14 days,
   * so that somebody who finds that theirs is spent knows that another person has used it.
   */
  createLink(personId: PersonId): Promise<{ readonly url: string; readonly expiresAt: string }>;
  /** The same, as the bare secret of a link. */
  createLinkSecret(personId: PersonId): Promise<{ readonly secret: string; readonly expiresAt: string }>;
  /** The day (in UTC, an ISO date) on which this person's newest link was made, by whomever; undefined without one. */
  newestLinkDay(personId: PersonId): Promise<string | undefined>;
}

/**
 * Makes the links by which people enter the web platform. All that names a person is written here, before anybody
 * enters: neither entering nor visiting writes a row about a person, which a copy of the database could lay beside the
 * ballot that is written next. `baseUrl` is asked each time, since a port may be chosen late.
 */
export function createLinks(options: {
  readonly store: Pick<WebStore, 'putSecret' | 'deleteSecrets' | 'deleteExpiredSecrets' | 'newestSession'>;
  readonly clock: Clock;
  readonly baseUrl: () => string;
  readonly randomBytes?: RandomBytes;
}): Links {
  const { store, clock, baseUrl, randomBytes = nodeRandomBytes } = options;

  async function createLinkSecret(personId: PersonId) {
    const secret = newSecret(randomBytes);
    const now = clock.now();
    const expiresAt = roundUpToMidnight(now + linkLastsMs);
    await store.deleteExpiredSecrets(new Date(now - spentLastsMs).toISOString());
    await store.deleteSecrets(personId, 'link');
    const sessionExpiresAt = roundUpToMidnight(now + sessionLastsMs);
    await store.putSecret({
      hash: rowNames.session(secret),
      kind: 'session',
      personId,
      expiresAt: sessionExpiresAt,
    });
    await store.putSecret({ hash: hashSecret(secret), kind: 'link', personId, expiresAt });
    return { secret, expiresAt };
  }

  return {
    createLinkSecret,
    async newestLinkDay(personId) {
      const until = await store.newestSession(personId);
      // Kept are midnights alone, each the one after.
      return until && new Date(Date.parse(until) - sessionLastsMs - 1).toISOString().slice(0, 10);
    },
    async createLink(personId) {
      const { secret, expiresAt } = await createLinkSecret(personId);
      return { url: new URL(`/enter/${secret}`, baseUrl()).href, expiresAt };
    },
  };
}
