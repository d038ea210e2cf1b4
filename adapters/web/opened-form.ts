import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The name of the hidden field that says which form is opened or sent. */
export const formIdField = '_form';

/** In bytes, as many as a form's id has at most. */
const idBytes = 100;
const keptSeconds = 60 * 60;

/** Which form this browser opened last. */
export interface OpenedForm {
  /** An id that no form can have opens none. */
  set(c: Context, formId: unknown): void;
  get(c: Context): string | undefined;
  /** Which form it was, not that there was one: the cookie stays, of the same length, with nothing in it. */
  clear(c: Context): void;
  forget(c: Context): void;
}

/**
 * All forms have one address, so that no log of addresses tells who opened or sent which. A cookie tells `GET /form`
 * what to show, for an hour or until it is sent, so that reloading and going back work, and whoever has the phone later
 * does not see which form was sent. Which form is *sent* stands in the form itself: two windows share one cookie.
 *
 * The cookie has one length for all forms and for none, as a request's length would tell them apart, too.
 */
export function createOpenedForm(secure: boolean): OpenedForm {
  const cookie = secure ? '__Host-parley-opened' : 'parley-opened';

  function write(c: Context, formId: string): void {
    const padded = Buffer.alloc(idBytes, ' ');
    padded.write(formId);
    setCookie(c, cookie, padded.toString('base64url'), {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure,
      maxAge: keptSeconds,
    });
  }

  return {
    clear: (c) => write(c, ''),
    forget: (c) => void deleteCookie(c, cookie, { path: '/', secure }),

    set(c, formId) {
      const isPossible = typeof formId === 'string' && Buffer.byteLength(formId) <= idBytes;
      write(c, isPossible ? formId : '');
    },

    get(c) {
      const id = Buffer.from(getCookie(c, cookie) ?? '', 'base64url')
        .toString('utf8')
        .trimEnd();
      return id === '' ? undefined : id;
    },
  };
}
