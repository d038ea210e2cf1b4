import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePage, pageBytes } from '../../adapters/web/pad-page.ts';

const html = fc.string({ unit: 'grapheme', maxLength: 2_000 }).map((text) => `<p>${text}</p>`);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

it('a page keeps what is on it, and gets one comment at its end', () => {
  fc.assert(
    fc.property(html, (page) => {
      const text = textOf(encodePage(page, false).bytes);
      expect(text.startsWith(page)).toBe(true);
      expect(text.slice(page.length)).toMatch(/^<!--[A-Za-z0-9+/]+-->$/);
    }),
  );
});

it('pages of whatever length up to one size are equally long, as they are and as gzip', () => {
  const encoded = fc
    .sample(html, 50)
    .map((page) => [encodePage(page, false).bytes.length, encodePage(page, true).bytes.length]);
  expect(new Set(encoded.map(([plain]) => plain))).toEqual(new Set([pageBytes]));
  expect(new Set(encoded.map(([, gzip]) => gzip)).size).toBe(1);
});

it.each([
  [pageBytes - 8, 1],
  [pageBytes - 7, 1],
  [pageBytes - 6, 2],
  [pageBytes + 1, 2],
])('a page of %i bytes takes up %i sizes', (length, sizes) => {
  expect(encodePage('x'.repeat(length), false).bytes.length).toBe(sizes * pageBytes);
});

it('as gzip it is what it was, and no compression makes it much shorter', () => {
  const { bytes, headers } = encodePage('<p>A page</p>', true);
  expect(headers).toMatchObject({ 'Content-Encoding': 'gzip' });
  expect(textOf(gunzipSync(bytes))).toMatch(/^<p>A page<\/p><!--/);
  expect(gzipSync(bytes).length).toBeGreaterThan(0.75 * pageBytes);
});
