import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { digestOf } from '../../src/digest/digest-of.ts';
import { publishedWeek, receipts, summary } from './a-published-week.ts';
import { openSite, rep, type Site, staff } from './open-site.ts';

let site: Site;

afterEach(() => site.platform.stop());

it('a published week shows staff what both sides were given, and every receipt', async () => {
  site = await openSite({ published: [publishedWeek] });
  const browser = await site.enter(staff);
  const weeks = await browser.get('/receipts');
  const page = await browser.get('/receipts/2026-W47');
  expect(weeks.text).toContain('Week of 16 November 2026 153 of 250 answered');
  expect(page.text).toContain('153 of 250 people answered');
  expect(page.text).toContain(publishedWeek.digest);
  expect(page.text).toContain(receipts.join(' '));
});

it('from the document for programs anyone can work out the digest again', async () => {
  site = await openSite({ published: [publishedWeek] });
  const { html } = await (await site.enter(staff)).get('/receipts/2026-W47.json');
  const document = JSON.parse(html);
  expect(digestOf(document.summary)).toBe(document.digest);
  expect(document).toMatchObject({ digest: publishedWeek.digest, receipts, summary });
});

it('a summary in a channel leads to its receipts', async () => {
  site = await openSite({ published: [publishedWeek] });
  await site.platform.postToChannel(
    'union',
    { title: 'Pulse', blocks: [], digest: publishedWeek.digest },
    'k',
  );
  const page = await (await site.enter(rep)).get('/channel/union');
  expect(page.html).toContain('href="/receipts/2026-W47"');
});

it('a week that was not published is not there, and neither is one that is no week', async () => {
  site = await openSite({ published: [publishedWeek] });
  const browser = await site.enter(staff);
  const pages = await Promise.all(
    ['2026-W48', '2026-W48.json', 'x', '..%2f'].map((id) => browser.get(`/receipts/${id}`)),
  );
  expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

it('a week is worked out again on a page, which says what does not hold', async () => {
  site = await openSite({ published: [publishedWeek] });
  const browser = await site.enter(staff);
  expect((await browser.get('/receipts/2026-W47')).html).toContain('href="/receipts/2026-W47/check"');
  const { text } = await browser.get('/receipts/2026-W47/check');
  expect(text).toContain('Something does not hold. Please tell your union rep and your leader.');
  expect(text).toContain('Does not hold: 3 receipts, 153 answered');
  expect(text).toContain(`The digest is that of the summary Holds: ${publishedWeek.digest}`);
  expect(text).toContain('sha256sum 2026-W47-summary.json 2026-W47-receipts.json');
});

it('the saved summary and receipts have the published digests byte for byte', async () => {
  site = await openSite({ published: [publishedWeek] });
  const browser = await site.enter(staff);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const [saved, list] = await Promise.all(
    ['summary.json', 'receipts.json'].map((name) => browser.get(`/receipts/2026-W47/${name}`)),
  );
  expect(sha256(saved?.html ?? '')).toBe(publishedWeek.digest);
  expect(sha256(list?.html ?? '')).toBe(summary.receipts.digest);
});

it('strangers get none of it, and a week that was not published has none', async () => {
  site = await openSite({ published: [publishedWeek] });
  const places = ['check', 'summary.json', 'receipts.json'];
  const stranger = await Promise.all(
    places.map((place) => site.browser().get(`/receipts/2026-W47/${place}`)),
  );
  expect(stranger.map(({ status }) => status)).toEqual([401, 401, 401]);
  const browser = await site.enter(staff);
  const missing = await Promise.all(places.map((place) => browser.get(`/receipts/2026-W48/${place}`)));
  expect(missing.map(({ status }) => status)).toEqual([404, 404, 404]);
});
