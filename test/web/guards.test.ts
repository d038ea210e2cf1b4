import { afterEach, describe, expect, it } from 'vitest';
import { openSite, type Site, staff } from './open-site.ts';

let site: Site;

afterEach(() => site.platform.stop());

const form = 'ballot.2026-W48';

describe('a forged submission', () => {
  it('from another site is turned away, though it carries the cookie and even the token', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm(form);
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const page = await browser.sendForm(form, { 'field.workload': '5' }, headers);
    expect(page.status).toBe(403);
    expect(site.listener.told.map(({ what }) => what)).toEqual(['openForm']);
  });

  it('without the token is turned away, though it comes from the same origin', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm(form);
    const page = await browser.sendForm(form, { _token: '', 'field.workload': '5' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('Nothing was stored');
  });

  it('with somebody else’s token is turned away', async () => {
    site = await openSite();
    const other = await (await site.enter(staff)).openForm(form);
    const token = /name="_token" value="([^"]+)"/.exec(other.html)?.[1] ?? '';
    const browser = await site.enter(staff);
    await browser.openForm(form);
    expect((await browser.sendForm(form, { _token: token })).status).toBe(403);
  });

  it('as JSON or plain text is turned away', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm(form);
    const json = await browser.sendForm(form, {}, { 'Content-Type': 'application/json' });
    const text = await browser.sendForm(form, {}, { 'Content-Type': 'text/plain', Origin: 'null' });
    expect([json.status, text.status]).toEqual([403, 403]);
  });
});

describe('every page', () => {
  it('allows no script, no frame, no foreign content, and is kept nowhere', async () => {
    site = await openSite();
    const { headers, html } = await (await site.enter(staff)).get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(html).not.toMatch(/<script|style="| on\w+="|javascript:/);
  });

  it('promises https where people come by https', async () => {
    site = await openSite({ baseUrl: 'https://parley.example.org' });
    const page = await site.browser(`http://127.0.0.1:${site.port()}`).get('/');
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('holds no person’s id, and neither does any log line', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm(form);
    const pages = await Promise.all(
      ['/', '/form', '/commands', '/receipts', '/devices'].map((path) => browser.get(path)),
    );
    expect(pages.filter(({ html }) => html.includes(staff.id))).toEqual([]);
    expect(site.lines.join('\n')).not.toContain(staff.id);
  });
});

describe('the style sheet', () => {
  it('is sent once and then confirmed by its tag', async () => {
    site = await openSite();
    const first = await site.browser().get('/style.css');
    const again = await site
      .browser()
      .get('/style.css', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect(first.headers.get('content-type')).toContain('text/css');
    expect(again.status).toBe(304);
  });
});

describe('somebody who submits without end', () => {
  it('is asked to wait a minute', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.openForm(form);
    const sixty = Array.from({ length: 60 }, () => browser.sendForm(form, { 'field.workload': '2' }));
    await Promise.all(sixty);
    expect((await browser.sendForm(form, { 'field.workload': '2' })).status).toBe(429);
    site.clock.time += 60_000;
    expect((await browser.sendForm(form, { 'field.workload': '2' })).status).toBe(200);
  });
});
