import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Every page is a multiple of this, in bytes: a form, and each reply to one, fit into one of them. */
export const pageBytes = 32 * 1024;

const before = '<!--';
const after = '-->';

export interface EncodedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A page as bytes whose number does not tell which page it is. A proxy notes the length of every response beside
 * address and time, and the listener on the wire sees it; by its own length, a concern's form would not be a ballot's.
 *
 * What fills it up is random, so that no compression undoes it; but as letters, random bytes shrink to three quarters,
 * and words to less. So no proxy may compress it at all: to whoever takes gzip, the page goes as gzip that stores and
 * does not compress, which proxies leave alone, and whose length depends on nothing but the page's.
 */
export function encodePage(html: string, takesGzip: boolean): EncodedPage {
  const padded = Buffer.from(padPage(html));
  return {
    bytes: new Uint8Array(takesGzip ? gzipSync(padded, { level: 0 }) : padded),
    headers: {
      'Content-Type': 'text/html; charset=UTF-8',
      'Cache-Control': 'no-store, no-transform',
      ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
    },
  };
}

/** Adds a comment at the end. Plain base64 has no hyphen, so the comment ends where it should. */
function padPage(html: string): string {
  const own = Buffer.byteLength(html) + before.length + after.length;
  const missing = Math.ceil(own / pageBytes) * pageBytes - own;
  const filling = randomBytes(Math.ceil((missing * 3) / 4)).toString('base64');
  return html + before + filling.slice(0, missing) + after;
}
