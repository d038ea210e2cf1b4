import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PersonId } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { hashSecret, newSecret, type RandomBytes } from './secret.ts';

const dayMs = 24 * 60 * 60 * 1000;
const sessionLastsMs = 30 * dayMs;
const rotatesAfterMs = dayMs;
/** A link that was used or has run out says so for this long; then it is forgotten, as old sessions are. */
const spentLastsMs = 30 * dayMs;
/** Requests that were under way with the old secret are still answered. */
const oldSecretLastsMs = 60 * 1000;

export interface Session {
  readonly personId: PersonId;
  /** SHA-256 of the session's secret: names the session within this process. */
  readonly hash: string;
}

export interface Sessions {
  /** Signs this browser in, and ends what session it had. */
  begin(c: Context, personId: PersonId): Promise<void>;
  /** Who this browser is. A session more than a day old gets a new secret, and 30 days from now. */
  find(c: Context): Promise<Session | undefined>;
  /** Signs this browser out. */
  end(c: Context): Promise<void>;
  /** Signs this person out everywhere. */
  endAll(c: Context, personId: PersonId): Promise<void>;
}

/** Sessions in a cookie that no script can read; the store holds its hash only. */
export function createSessions(options: {
  readonly store: WebStore;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Whether people come by https: then the cookie is sent by https only. */
  readonly secure: boolean;
}): Sessions {
  const { store, clock, randomBytes, secure } = options;
  const cookie = sessionCookieName(secure);

  async function issue(c: Context, personId: PersonId): Promise<Session> {
    const secret = newSecret(randomBytes);
    const hash = hashSecret(secret);
    const expiresAt = new Date(clock.now() + sessionLastsMs).toISOString();
    await store.putSecret({ hash, kind: 'session', personId, expiresAt });
    setCookie(c, cookie, secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: sessionLastsMs / 1000,
    });
    return { personId, hash };
  }

  async function deleteOwn(c: Context): Promise<void> {
    const secret = getCookie(c, cookie);
    if (secret !== undefined) await store.deleteSecret(hashSecret(secret));
  }

  async function end(c: Context): Promise<void> {
    await deleteOwn(c);
    deleteCookie(c, cookie, { path: '/', secure });
  }

  return {
    async begin(c, personId) {
      await deleteOwn(c);
      await issue(c, personId);
      await store.deleteExpiredSecrets(new Date(clock.now() - spentLastsMs).toISOString());
    },

    async find(c) {
      const secret = getCookie(c, cookie);
      if (secret === undefined) return undefined;
      const hash = hashSecret(secret);
      const found = await store.findSecret(hash);
      if (found === undefined || found.kind !== 'session') return undefined;
      const left = Date.parse(found.expiresAt) - clock.now();
      if (left <= 0) {
        await store.deleteSecret(hash);
        return undefined;
      }
      const due = left < sessionLastsMs - rotatesAfterMs && left > oldSecretLastsMs;
      if (!due || c.req.method !== 'GET') return { personId: found.personId, hash };
      const next = await issue(c, found.personId);
      await store.putSecret({ ...found, expiresAt: new Date(clock.now() + oldSecretLastsMs).toISOString() });
      return next;
    },

    end,

    async endAll(c, personId) {
      await store.deleteSecrets(personId, 'session');
      await end(c);
    },
  };
}

/** `__Host-` makes browsers refuse the cookie from any other host, and over plain http. */
function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-parley' : 'parley';
}
