import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newSecret, type RandomBytes } from './secret.ts';
import type { WebEnv } from './web-options.ts';

/** The name of the hidden field that carries the token. */
export const formTokenField = '_token';

export interface FormTokens {
  /** The token for the forms of this page. Gives the browser its secret if it has none. */
  issue(c: Context<WebEnv>): string;
  /** Whether a submission carries the token that this browser's pages carry. */
  accepts(c: Context<WebEnv>, token: string | undefined): boolean;
  /** A new secret with the next page: on signing in and out. */
  renew(c: Context<WebEnv>): void;
}

/**
 * A second guard against forged submissions, beside Origin and Sec-Fetch-Site: a token derived from a secret that lives
 * as long as the session. It is a cookie of its own because the session's secret changes while forms are open.
 */
export function createFormTokens(options: {
  readonly randomBytes: RandomBytes;
  readonly secure: boolean;
}): FormTokens {
  const { randomBytes, secure } = options;
  const cookie = secure ? '__Host-parley-form' : 'parley-form';

  function give(c: Context<WebEnv>): string {
    const secret = newSecret(randomBytes);
    const maxAge = 60 * 24 * 60 * 60;
    c.set('formSecret', secret);
    setCookie(c, cookie, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge });
    return secret;
  }

  return {
    issue: (c) => tokenOf(c.get('formSecret') ?? getCookie(c, cookie) ?? give(c)),
    accepts(c, token) {
      const secret = getCookie(c, cookie);
      if (secret === undefined || token === undefined) return false;
      const expected = Buffer.from(tokenOf(secret));
      const given = Buffer.from(token);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    renew: (c) => {
      deleteCookie(c, cookie, { path: '/', secure });
    },
  };
}

function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('parley form').digest('base64url');
}
