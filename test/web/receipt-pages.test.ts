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
