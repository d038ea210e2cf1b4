import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createListener } from '../../src/bot/create-listener.ts';
import type { Person } from '../../src/people/person.ts';
import { createFakeListener } from '../fakes/create-fake-listener.ts';
import { members, rosterOf } from '../weeks/staff-roster.ts';
import { startTestParley, type TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';
import { type Browser, openSite, rep, type Site, staff } from './open-site.ts';
import { type LoggingProxy, startProxy } from './start-proxy.ts';

/** A week is open, and nobody has answered; a proxy stands in front of the real core's web pages. */
let parley: TestParley;
let site: Site;
let proxy: LoggingProxy;
let browser: Browser;

beforeAll(async () => {
  const roster = rosterOf([
    ...members('duty', 10, 'Duty team'),
    { id: staff.id, team: 'Duty team', platforms: 'web' },
    { id: rep.id, team: 'Duty team', role: 'rep', platforms: 'web' },
    { id: 'person-0001', team: 'Duty team', role: 'leader' },
  ]);
  parley = await startTestParley({ engines: await embeddedEngines(), roster });
  await parley.openAt('2026-11-24T10:00:00Z');
  site = await openSite({ listener: { ...createFakeListener(), ...createListener(parley.context) } });
  proxy = await startProxy(site.platform.address());
  browser = await enter(staff);
}, 120_000);

afterAll(async () => {
  await proxy.stop();
  await site.platform.stop();
  await parley.close();
});

/** Signs in through the proxy, and reads the inbox. */
async function enter(person: Person): Promise<Browser> {
  const visitor = site.browser(proxy.address);
  const { pathname } = new URL(await site.link(person));
  await visitor.get(pathname);
  await visitor.post(pathname, {});
  await visitor.get('/');
  return visitor;
}

/** Where the form with this button goes, and its hidden fields. */
function formWith(
  html: string,
  label: string,
): { readonly to: string; readonly hidden: Record<string, string> } {
  const [form = ''] = (html.match(/<form.*?<\/form>/gs) ?? []).filter((one) => one.includes(`>${label}<`));
  const hidden = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return {
    to: / action="([^"]+)"/.exec(form)?.[1] ?? '',
    hidden: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])),
  };
}

/** From the inbox to the receipt and back, pressing what is shown; what was read last, and what the proxy noted. */
async function fillIn(open: string, send: string, values: Record<string, string>) {
  proxy.notes();
  const inbox = formWith((await browser.get('/')).html, open);
  const opened = await browser.post(inbox.to, inbox.hidden);
  const form = formWith((await browser.get(opened.headers.get('location') ?? '')).html, send);
  const { text } = await browser.post(form.to, { ...form.hidden, ...values });
  await browser.get('/');
  return { text, notes: proxy.notes() };
}

const concern = {
  'field.topic': 'workload',
  'field.text': 'The rota comes out on the day before it begins.',
};

describe('what a proxy notes', () => {
  it('of raising a concern and of answering is the same, whatever comes of it', async () => {
    const answered = await fillIn('Answer now', 'Send', { 'field.workload': '2' });
    const raised = await fillIn('Raise a concern', 'Raise it', concern);
    const again = await fillIn('Answer now', 'Send', { 'field.comment': 'Too many systems. '.repeat(25) });
    const tooLong = await fillIn('Answer now', 'Send', { 'field.comment': 'x'.repeat(600) });
    const empty = await fillIn('Raise a concern', 'Raise it', { 'field.text': '' });
    expect([answered.text, raised.text, again.text, tooLong.text, empty.text]).toEqual([
      expect.stringContaining('Your receipt'),
      expect.stringContaining('Your concern is sealed'),
      expect.stringContaining('Your new answers replaced the earlier ones'),
      expect.stringContaining('Nothing was sent yet'),
      expect.stringContaining('Nothing was sent yet'),
    ]);
    expect(answered.notes.map((line) => line.replace(/ \d+ and.*/, ''))).toEqual([
      'GET / 200',
      'POST /form/open 303',
      'GET /form 200',
      'POST /form 200',
      'GET / 200',
    ]);
    for (const { notes } of [raised, again, tooLong, empty]) expect(notes).toEqual(answered.notes);
  });

  it('of a form that somebody made up, or that is over, is no different, and it is refused', async () => {
    const known = await browser.openForm('concern.raise');
    const forged = ['concern.answer.1', 'concern.withdraw.1', 'ballot.2026-W47', 'other', ''];
    proxy.notes();
    const texts: string[] = [];
    for (const formId of forged) texts.push((await browser.sendForm(formId, concern)).text);
    expect(known.text).toContain('What is wrong?');
    expect(texts.map((text) => /That is for \w+|out of date|have closed/.exec(text)?.[0])).toEqual([
      'That is for leaders',
      'That is for union',
      'have closed',
      'out of date',
      'out of date',
    ]);
    expect(new Set(proxy.notes()).size).toBe(1);
  });

  it('of a command does not tell supporting a concern from asking what happens', async () => {
    const other = await enter(rep);
    await other.openForm('concern.raise');
    expect((await other.sendForm('concern.raise', concern)).text).toContain('Concern 1 is raised');
    await browser.get('/commands');
    proxy.notes();
    const supported = await browser.post('/commands', { typed: '/concern support 1' });
    await browser.post('/commands', { typed: '/pulse status' });
    await browser.post('/commands', { typed: '/pulse check' });
    expect(supported.text).toContain('You support concern 1');
    expect(new Set(proxy.notes()).size).toBe(1);
  });

  it('of raising a concern by a command is the same as of answering by one', async () => {
    const byCommand = async (typed: string, values: Record<string, string>) => {
      await browser.get('/commands');
      proxy.notes();
      const led = await browser.post('/commands', { typed });
      const page = await browser.get(led.headers.get('location') ?? '');
      await browser.post('/form', { ...formWith(page.html, 'Not now').hidden, ...values });
      return proxy.notes();
    };
    expect(await byCommand('/concern raise', concern)).toEqual(await byCommand('/pulse answer', {}));
  });

  it('of what is held about somebody does not tell whether they have answered', async () => {
    const other = await enter(rep);
    proxy.notes();
    const before = await other.get('/me');
    const [noted] = proxy.notes();
    await other.openForm('ballot.2026-W48');
    await other.sendForm('ballot.2026-W48', { 'field.workload': '2' });
    proxy.notes();
    const after = await other.get('/me');
    expect(after.text).not.toBe(before.text);
    expect(proxy.notes()).toEqual([noted]);
  });
});
