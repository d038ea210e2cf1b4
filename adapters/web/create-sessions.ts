import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PersonId } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { WebStore } from '../../src/ports/store.ts';
import { linkSecretOf, rowNames } from './secret.ts';
import type { NewSession } from './use-link.ts';

export interface Session {
  readonly personId: PersonId;
  /** SHA-256 of the session's secret: names the session within this process. */
  readonly hash: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

export interface Sessions {
  /** Signs this browser in, and ends what session it had. */
  begin(c: Context, session: NewSession): Promise<void>;
  /** Who this browser is. Only reads: a visit leaves nothing that could be laid beside a ballot. */
  find(c: Context): Promise<Session | undefined>;
  /** Signs this browser out. */
  end(c: Context): Promise<void>;
  /** Signs this person out everywhere, and ends the links that they have not used yet. */
  endAll(c: Context, personId: PersonId): Promise<void>;
}

/** Sessions in a cookie that no script can read; the store holds hashes only. */
export function createSessions(options: {
  readonly store: WebStore;
  readonly clock: Clock;
  /** Whether people come by https: then the cookie is sent by https only. */
  readonly secure: boolean;
}): Sessions {
  const { store, clock, secure } = options;
  const name = sessionCookieName(secure);

  async function deleteOwn(c: Context): Promise<void> {
    const cookie = getCookie(c, name);
    if (cookie !== undefined) await store.deleteSecret(rowNames.open(cookie));
  }

  async function end(c: Context): Promise<void> {
    await deleteOwn(c);
    deleteCookie(c, name, { path: '/', secure });
  }

  return {
    async begin(c, { cookie, expiresAt }) {
      await deleteOwn(c);
      setCookie(c, name, cookie, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure,
        maxAge: Math.max(0, Math.floor((Date.parse(expiresAt) - clock.now()) / 1000)),
      });
    },

    async find(c) {
      const cookie = getCookie(c, name);
      if (cookie === undefined) return undefined;
      const hash = rowNames.open(cookie);
      const [open, session] = await Promise.all([
        store.findSecret(hash),
        store.findSecret(rowNames.session(linkSecretOf(cookie))),
      ]);
      if (open === undefined || session === undefined) return undefined;
      if (Date.parse(session.expiresAt) <= clock.now()) return undefined;
      return { personId: session.personId, hash, expiresAt: session.expiresAt };
    },

    end,

    async endAll(c, personId) {
      await store.deleteSecrets(personId, 'session');
      await store.deleteSecrets(personId, 'link');
      await end(c);
    },
  };
}

/** `__Host-` makes browsers refuse the cookie from any other host, and over plain http. */
function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-parley' : 'parley';
}
