import { afterEach, describe, expect, it } from 'vitest';
import { type FakeListener, reply, weekForm } from '../fakes/create-fake-listener.ts';
import { openSite, rep, type Site, staff } from './open-site.ts';

let site: Site;

afterEach(() => site.platform.stop());

const other = { ...weekForm, id: 'concern.raise', title: 'Raise a concern' };
const submissions = (listener: FakeListener) =>
  listener.told.flatMap((told) => (told.what === 'submitForm' ? [told.formId] : []));

/** A core with two forms. */
async function begin(): Promise<Site> {
  site = await openSite();
  site.listener.openForm = async (_account, formId) =>
    [weekForm, other].flatMap((form) => (form.id === formId ? [{ kind: 'form' as const, form }] : []))[0] ??
    reply('This form is not known', 'Send /pulse to start again.', false);
  return site;
}

describe('a form', () => {
  it('is there again when its page is loaded again, also with something to correct in it, until it was sent', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.openForm(other.id);
    expect((await browser.get('/form')).text).toContain(other.title);
    site.listener.submitted = { ...reply('No', 'No', false), fieldErrors: { comment: 'Too short.' } };
    await browser.sendForm(other.id, {});
    expect((await browser.get('/form')).text).toContain(other.title);
    site.listener.submitted = reply('Sealed', 'Sealed.');
    await browser.sendForm(other.id, {});
    const page = await browser.get('/form');
    expect(page.text).not.toContain(other.title);
    expect(page.text).toContain('What you have sent stays sent. To open one, press its button');
  });

  it('in each of two windows is sent as what it is, whichever was opened last', async () => {
    const browser = await (await begin()).enter(staff);
    const first = await browser.openForm(other.id);
    const second = await browser.openForm(weekForm.id);
    const idIn = (html: string) => /name="_form" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await browser.sendForm(idIn(first.html), { 'field.comment': 'one' });
    await browser.sendForm(idIn(second.html), { 'field.comment': 'two' });
    expect(site.listener.told).toMatchObject([
      { formId: other.id, values: { comment: 'one' } },
      { formId: weekForm.id, values: { comment: 'two' } },
    ]);
  });

  it('that is to be corrected comes back as the one that was sent, not the one opened last', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.openForm(other.id);
    await browser.openForm(weekForm.id);
    site.listener.submitted = { ...reply('No', 'No', false), fieldErrors: { comment: 'Too short.' } };
    const page = await browser.sendForm(other.id, {});
    expect(page.html).toContain('<input type="hidden" name="_form" value="concern.raise"/>');
  });

  it.each(['made.up', 'x'.repeat(200), '', '../me', '<b>'])(
    '“%s” is none, and the page says so',
    async (id) => {
      const browser = await (await begin()).enter(staff);
      const page = await browser.openForm(id);
      expect(page.status).toBe(200);
      expect(page.text).toMatch(/This form is not known|No form is open here/);
      expect(page.html).not.toContain('<b>');
    },
  );

  it('that was not opened here, or too long ago, says what to do', async () => {
    const browser = await (await begin()).enter(staff);
    const page = await browser.get('/form');
    expect(page.text).toContain('No form is open here');
    expect(page.html).toMatch(/<a href="\/">your inbox<\/a>.*<a href="\/commands">Commands<\/a>/s);
    browser.cookies.set('parley-opened', '%%%');
    expect((await browser.get('/form')).text).toContain('No form is open here');
  });

  it('that is sent without saying which it is stores nothing, and says what to do', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.openForm(weekForm.id);
    const page = await browser.post('/form', { 'field.workload': '2' });
    expect(page.text).toContain('Nothing was stored');
    expect(submissions(site.listener)).toEqual([]);
  });

  it('is opened by no other site, and not without the token', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.get('/');
    const open = { _form: other.id };
    const forged = await browser.post('/form/open', open, { Origin: 'https://evil.example' });
    const tokenless = await browser.post('/form/open', { ...open, _token: '' });
    expect([forged.status, tokenless.status]).toEqual([403, 403]);
    expect((await browser.get('/form')).text).toContain('No form is open here');
  });

  it('is opened for nobody without a session', async () => {
    const browser = (await begin()).browser();
    await browser.get('/');
    await browser.post('/form/open', { _form: other.id });
    expect((await browser.get('/form')).status).toBe(401);
    expect(browser.cookies.has('parley-opened')).toBe(false);
  });

  it('that one person opened is not there for the next who signs in', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.openForm(other.id);
    await browser.post('/sign-out', {});
    const link = await site.link(rep);
    await browser.get(link);
    await browser.post(link, {});
    expect((await browser.get('/form')).text).toContain('No form is open here');
  });
});

describe('the cookie of an opened form', () => {
  it('is for an hour, for no script and no other site, and of one length for all forms', async () => {
    const browser = await (await begin()).enter(staff);
    await browser.get('/');
    const cookies: string[] = [];
    for (const _form of [weekForm.id, other.id]) {
      cookies.push((await browser.post('/form/open', { _form })).headers.getSetCookie().join());
    }
    expect(cookies[0]).toMatch(
      /^parley-opened=[\w-]{134}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(cookies[0]?.length).toBe(cookies[1]?.length);
  });

  it('says the same and is as long once a form was sent, whichever it was', async () => {
    const browser = await (await begin()).enter(staff);
    const cookies: string[] = [];
    for (const { id } of [weekForm, other]) {
      const opened = await browser.openForm(id);
      cookies.push((await browser.sendForm(id, {})).headers.getSetCookie().join());
      expect(opened.html).toContain(id);
    }
    expect(cookies[0]).toMatch(/^parley-opened=[\w-]{134}; Max-Age=3600;/);
    expect(cookies[1]).toBe(cookies[0]);
  });

  it('goes over https only where people come by https', async () => {
    site = await openSite({ baseUrl: 'https://parley.example.org' });
    const { pathname } = new URL(await site.link(staff));
    const browser = site.browser(`http://127.0.0.1:${site.port()}`);
    const origin = { Origin: 'https://parley.example.org' };
    await browser.get(pathname);
    await browser.post(pathname, {}, origin);
    await browser.get('/');
    const opened = await browser.post('/form/open', { _form: weekForm.id }, origin);
    expect(opened.headers.getSetCookie().join()).toMatch(/^__Host-parley-opened=.*Secure/);
  });
});
