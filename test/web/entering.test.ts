import { afterEach, describe, expect, it } from 'vitest';
import { openSite, rep, type Site, staff } from './open-site.ts';

let site: Site;
const day = 24 * 60 * 60 * 1000;
const secrets = () => [...site.store.secrets.values()];

afterEach(() => site.platform.stop());

describe('a personal link', () => {
  it('is not used up by a mail scanner that opens it', async () => {
    site = await openSite();
    const link = await site.link(staff);
    await site.browser().get(link);
    await site.browser().get(link);
    const person = site.browser();
    const welcome = await person.get(link);
    const entered = await person.post(link, {});
    expect(welcome.text).toContain('Continue');
    expect(entered.headers.get('location')).toBe('/');
    expect((await person.get('/')).text).toContain('Your inbox');
  });

  it('works once, and says so to whoever tries it again', async () => {
    site = await openSite();
    const link = await site.link(staff);
    const first = site.browser();
    await first.get(link);
    const second = site.browser();
    await second.get(link);
    await first.post(link, {});
    const refused = await second.post(link, {});
    expect(refused.status).toBe(410);
    expect(refused.text).toContain('used already');
    expect((await second.get('/')).text).toContain('How to get in');
  });

  it('lets in one of two who press the button at the same moment', async () => {
    site = await openSite();
    const link = await site.link(staff);
    const both = [site.browser(), site.browser()];
    await Promise.all(both.map((browser) => browser.get(link)));
    const answers = await Promise.all(both.map((browser) => browser.post(link, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  it('runs out after 14 days, in words', async () => {
    site = await openSite();
    const link = await site.link(staff);
    site.clock.time += 15 * day;
    const page = await site.browser().get(link);
    expect(page.status).toBe(410);
    expect(page.text).toContain('ask them for a new one');
  });

  it('ends when a newer one is made', async () => {
    site = await openSite();
    const old = await site.link(staff);
    await site.link(staff);
    expect((await site.browser().get(old)).status).toBe(404);
  });

  it('that is wrong says so, and after thirty wrong ones asks to wait', async () => {
    site = await openSite();
    const browser = site.browser();
    const wrong = Array.from({ length: 30 }, (_, index) => `/enter/${index}-wrong`);
    const pages = await Promise.all(wrong.map((path) => browser.get(path)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    expect(pages[0]?.text).toContain('This link is not known');
    const waiting = await browser.get(await site.link(staff));
    expect(waiting.status).toBe(429);
    site.clock.time += 10 * 60 * 1000;
    expect((await browser.get(await site.link(staff))).status).toBe(200);
  });

  it('cannot be guessed on from its first characters, whatever the address', async () => {
    site = await openSite({ baseUrl: 'https://parley.example.org' });
    const guesses = Array.from({ length: 10 }, (_, index) => index);
    const from = (index: number) => ({ 'X-Forwarded-For': `203.0.113.${index}` });
    const browser = site.browser();
    const { pathname } = new URL(await site.link(staff));
    const guess = (index: number) => `http://127.0.0.1:${site.port()}${pathname.slice(0, 15)}-guess-${index}`;
    await Promise.all(guesses.map((index) => browser.get(guess(index), from(index))));
    expect((await browser.get(guess(11), from(99))).status).toBe(429);
  });

  it('is kept as a hash only, and leaves no line in the log', async () => {
    site = await openSite();
    const link = await site.link(staff);
    const secret = link.split('/').at(-1) ?? '';
    const browser = await site.enter(staff);
    const cookie = browser.cookies.get('parley') ?? '';
    const kept = JSON.stringify(secrets());
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(cookie);
    expect(kept).not.toContain(cookie.split('.')[1]);
    expect(site.lines).toEqual(['{"platform":"web"} The web page is open.']);
  });

  it('made for somebody shows them the day of it, whoever made it, and of nobody else’s', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    site.clock.time = Date.parse('2026-11-26T23:59:00Z');
    await site.link(rep);
    expect((await browser.get('/devices')).text).toContain(
      'newest personal link was made on 24 November 2026',
    );
    await site.link(staff);
    expect((await browser.get('/devices')).text).toContain(
      'newest personal link was made on 26 November 2026',
    );
  });

  it('can be renewed by whoever has a session, for another device', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    await browser.get('/devices');
    const page = await browser.post('/devices', {});
    const link = /http:\/\/[^<]+\/enter\/[\w-]+/.exec(page.html)?.[0] ?? '';
    const other = site.browser();
    await other.get(link);
    await other.post(link, {});
    expect((await other.get('/')).text).toContain('Your inbox');
    expect((await browser.get('/')).text).toContain('Your inbox');
  });
});

describe('a session', () => {
  it('that has run out is forgotten a month later, when a link is made, and so is a spent link', async () => {
    site = await openSite();
    await site.enter(staff);
    site.clock.time += 211 * day;
    await site.enter(rep);
    expect(
      secrets()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['link', 'mark', 'mark', 'session']);
    expect(secrets().filter(({ personId }) => personId === staff.id)).toEqual([]);
  });

  it('is in a cookie that no script can read and no other site can send', async () => {
    site = await openSite();
    const link = await site.link(staff);
    const browser = site.browser();
    await browser.get(link);
    const [cookie] = (await browser.post(link, {})).headers
      .getSetCookie()
      .filter((line) => line.includes('parley='));
    expect(cookie).toMatch(
      /^parley=[\w-]{43}\.[\w-]{43}; Max-Age=15602400; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('goes over https only where people come by https', async () => {
    site = await openSite({ baseUrl: 'https://parley.example.org' });
    const { pathname } = new URL(await site.link(staff));
    const browser = site.browser(`http://127.0.0.1:${site.port()}`);
    await browser.get(pathname);
    const entered = await browser.post(pathname, {}, { Origin: 'https://parley.example.org' });
    expect(entered.headers.getSetCookie().join('\n')).toMatch(/__Host-parley=[\w-]{43}\.[\w-]{43};.*Secure/);
  });

  it('lasts 180 days from when its link was made, however often somebody comes, and says so before it ends', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    const first = browser.cookies.get('parley');
    site.clock.time += 166 * day;
    expect((await browser.get('/')).text).not.toContain('signed out in');
    site.clock.time += day;
    const warned = await browser.get('/');
    expect(warned.text).toContain('This browser is signed out in 14 days');
    expect(warned.text).toContain('parley links --person');
    expect(browser.cookies.get('parley')).toBe(first);
    site.clock.time += 14 * day;
    expect((await browser.get('/')).text).toContain('How to get in');
  });

  it('is not opened by its link alone, which others may have seen', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    const [secret = '', own = ''] = (browser.cookies.get('parley') ?? '').split('.');
    const thief = site.browser();
    for (const cookie of [secret, `${secret}.`, `${secret}.${secret}`, own, `.${own}`]) {
      thief.cookies.set('parley', cookie);
      expect((await thief.get('/')).text).toContain('How to get in');
    }
  });

  it('ends on signing out', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    const stolen = new Map(browser.cookies);
    await browser.get('/');
    await browser.post('/sign-out', {});
    expect((await browser.get('/')).text).toContain('How to get in');
    const thief = site.browser();
    thief.cookies.set('parley', stolen.get('parley') ?? '');
    expect((await thief.get('/')).text).toContain('How to get in');
  });

  it('ends on every device when somebody signs out everywhere', async () => {
    site = await openSite();
    const phone = await site.enter(staff);
    const desk = await site.enter(staff);
    await phone.get('/devices');
    await phone.post('/sign-out-everywhere', {});
    expect((await desk.get('/')).text).toContain('How to get in');
  });

  it('ends on every device together with a link that was still to be used', async () => {
    site = await openSite();
    const phone = await site.enter(staff);
    const link = await site.link(staff);
    await phone.get('/devices');
    await phone.post('/sign-out-everywhere', {});
    expect((await site.browser().get(link)).status).toBe(404);
  });

  it('of somebody who has left the roster opens nothing', async () => {
    site = await openSite();
    const browser = await site.enter(rep);
    site.store.people.splice(0);
    expect((await browser.get('/channel/union')).status).toBe(401);
  });
});

describe('what the database keeps', () => {
  it('is not changed by a visit and an answer, whenever they are', async () => {
    site = await openSite();
    const browser = await site.enter(staff);
    const before = secrets();
    for (const days of [2, 40, 130]) {
      site.clock.time += days * day;
      await browser.get('/');
      await browser.openForm('ballot.2026-W48');
      const page = await browser.sendForm('ballot.2026-W48', { 'field.workload': '2' });
      expect(page.text).toContain('Your answers are sealed');
    }
    expect(secrets()).toEqual(before);
    site.clock.time += 60 * day;
    await browser.get('/');
    expect(secrets()).toEqual(before);
  });

  it('gets nothing about a person when they enter, answer and sign out', async () => {
    site = await openSite();
    const link = await site.link(staff);
    const named = () => secrets().filter(({ personId }) => personId !== '');
    const before = named();
    site.clock.time += 3 * day;
    const browser = site.browser();
    await browser.get(link);
    await browser.post(link, {});
    const marks = secrets().filter(({ kind }) => kind === 'mark');
    await browser.openForm('ballot.2026-W48');
    await browser.sendForm('ballot.2026-W48', { 'field.workload': '2' });
    await browser.post('/sign-out', {});
    expect(named()).toEqual(before);
    expect(marks.map(({ personId }) => personId)).toEqual(['', '']);
    expect(before.map(({ expiresAt }) => expiresAt)).not.toContain(marks[0]?.expiresAt);
  });

  it('tells no time of day', async () => {
    site = await openSite();
    site.clock.time += 12_345_678;
    await site.enter(staff);
    const times = secrets().map(({ expiresAt }) => expiresAt.slice(10));
    expect(new Set(times)).toEqual(new Set(['T00:00:00.000Z']));
  });
});
