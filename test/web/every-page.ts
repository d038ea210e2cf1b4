import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text as readAll } from 'node:stream/consumers';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import type { Message } from '../../src/messages/message.ts';
import type { SampleState } from '../../src/sample/sample-controls.ts';
import type { FakeListener } from '../fakes/create-fake-listener.ts';
import { publishedWeek } from './a-published-week.ts';
import { createFakeSample } from './fake-sample.ts';
import { leader, openSite, pixel, rep, type SeenPage, staff } from './open-site.ts';

type SiteOptions = NonNullable<Parameters<typeof openSite>[0]>;
/** Which page, for whoever reads that it is wrong; and the page. */
export type NamedPage = readonly [string, Pick<SeenPage, 'html' | 'text' | 'status'>];

const day = 24 * 60 * 60 * 1000;

/** Every page that the web platform can show, in turn. `say` makes what the core says. */
export async function everyPage(
  options: SiteOptions & { readonly listener: FakeListener },
  say: (text: string) => string,
): Promise<readonly NamedPage[]> {
  return [
    ...(await pagesOfStrangers(options)),
    ...(await pagesOfStaff(options, say)),
    ...(await pagesOfForms(options, say)),
    ...(await pagesOfChannels(options, say)),
    ...(await pagesOfFaults(options)),
    ...(await pagesOfTheSample(options, say)),
  ];
}

async function pagesOfStrangers(options: SiteOptions): Promise<readonly NamedPage[]> {
  const site = await openSite(options);
  const pages: NamedPage[] = [];
  const browser = site.browser();
  pages.push(['what this is', await browser.get('/')], ['without a link', await browser.get('/me')]);
  const link = await site.link(staff);
  pages.push(['welcome', await browser.get(link)]);
  await browser.post(link, {});
  pages.push(['a spent link', await site.browser().get(link)]);
  for (let tries = 0; tries < 30; tries += 1) await browser.get(`/enter/${tries}-wrong`);
  pages.push(['too many wrong links', await browser.get('/enter/wrong')]);
  site.clock.time += day;
  pages.push(['an unknown link', await browser.get('/enter/wrong')]);
  await site.platform.stop();
  return pages;
}

async function pagesOfStaff(
  options: SiteOptions,
  say: (text: string) => string,
): Promise<readonly NamedPage[]> {
  const site = await openSite({ ...options, sourceUrl: 'https://git.example.org/parley', published: [] });
  const browser = await site.enter(staff);
  const pages: NamedPage[] = [['an empty inbox', await browser.get('/')]];
  await site.platform.sendToPerson(staff, everyBlock(say), 'k1');
  pages.push(['an inbox', await browser.get('/')], ['no results', await browser.get('/receipts')]);
  for (const path of ['/me', '/privacy', '/devices', '/commands', '/nowhere', '/channel/union']) {
    pages.push([path, await browser.get(path)]);
  }
  pages.push(['a new link', await browser.post('/devices', {})]);
  for (const typed of ['/pulse status', 'hello', '/pulse sumary']) {
    pages.push([typed, await browser.post('/commands', { typed })]);
  }
  site.clock.time += 170 * day;
  pages.push(['signed out in days', await browser.get('/')]);
  site.clock.time += 9 * day;
  pages.push(['signed out within a day', await browser.get('/')]);
  await site.platform.stop();
  return pages;
}

async function pagesOfForms(
  options: SiteOptions & { readonly listener: FakeListener },
  say: (text: string) => string,
): Promise<readonly NamedPage[]> {
  const site = await openSite(options);
  const { listener } = options;
  const { submitted } = listener;
  const browser = await site.enter(staff);
  const pages: NamedPage[] = [['no form', await browser.get('/form')]];
  pages.push(['a form', await browser.openForm('ballot.2026-W48')]);
  listener.submitted = { ...submitted, ok: false, fieldErrors: { comment: say('Too long.') } };
  pages.push(['a form to correct', await browser.sendForm('ballot.2026-W48', { 'field.workload': '2' })]);
  listener.submitted = submitted;
  pages.push(['a form that was sent', await browser.sendForm('ballot.2026-W48', {})]);
  pages.push(['a form without a name', await browser.post('/form', {})]);
  await site.platform.stop();
  return pages;
}

async function pagesOfChannels(
  options: SiteOptions,
  say: (text: string) => string,
): Promise<readonly NamedPage[]> {
  const site = await openSite({ ...options, published: [publishedWeek] });
  const [first, second] = [await site.enter(rep), await site.enter(leader)];
  const pages: NamedPage[] = [['an empty channel', await first.get('/channel/union')]];
  await site.platform.postToChannel('leadership', everyBlock(say), 'k2');
  for (const path of ['/channel/leadership', '/channel/union', '/receipts', '/receipts/2026-W47']) {
    pages.push([path, await second.get(path)]);
  }
  pages.push(['worked out again', await second.get('/receipts/2026-W47/check')]);
  pages.push(['for programs', await second.get('/receipts/2026-W47.json')]);
  await site.platform.stop();
  return pages;
}

async function pagesOfFaults(options: SiteOptions): Promise<readonly NamedPage[]> {
  const site = await openSite(options);
  const browser = await site.enter(staff);
  const pages: NamedPage[] = [['no token', await browser.post('/form', { _token: '' })]];
  for (let sent = 0; sent < 60; sent += 1) await browser.post('/form/open', {});
  pages.push(['too fast', await browser.post('/form/open', {})]);
  site.store.failure = new Error('lost');
  pages.push(['a fault', await browser.get('/')]);
  site.store.failure = undefined;
  // The last: its connection is closed.
  pages.push(['too long', await browser.post('/form', { 'field.comment': 'x'.repeat(300_000) })]);
  await site.platform.stop();
  return pages;
}

async function pagesOfTheSample(
  options: SiteOptions,
  say: (text: string) => string,
): Promise<readonly NamedPage[]> {
  const sample = createFakeSample();
  const site = await openSite({ ...options, sample });
  const browser = site.browser();
  const pages: NamedPage[] = [['who to be', await browser.get('/')]];
  await browser.post('/sample/be', { person: rep.id });
  const states: readonly Partial<SampleState>[] = [
    { round: 'none', possible: ['open'] },
    { round: 'closed', possible: ['publish'] },
    { round: 'published', possible: ['open'] },
  ];
  const { current } = sample;
  for (const state of states) {
    sample.current = { ...current, ...state };
    pages.push([`the sample, ${state.round}`, await browser.get('/receipts')]);
  }
  sample.current = current;
  pages.push(['the sample’s people', await browser.get('/sample/people')]);
  sample.run = () => Promise.reject(new ParleyError(toldTrouble(say('No week.'), say('Open one.'))));
  const step = { step: 'close', back: '/' };
  pages.push(['a step that is refused', await browser.post('/sample/step', step)]);
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((begin) => {
    sample.run = () => {
      begin();
      return new Promise((resolve) => {
        finish = resolve;
      });
    };
  });
  const running = browser.post('/sample/step', step);
  await begun;
  pages.push(['a step while one runs', await browser.post('/sample/step', step)]);
  finish();
  await running;
  pages.push(['for another host', await askAsAnotherHost(site.port())]);
  sample.state = () => Promise.reject(new Error('lost'));
  pages.push(['a fault of the page about a fault', await browser.get('/')]);
  await site.platform.stop();
  return pages;
}

/** As a web site would that gave itself this machine's address. */
async function askAsAnotherHost(port: number): Promise<NamedPage[1]> {
  const asked = request({ port, hostname: '127.0.0.1', headers: { Host: `evil.example:${port}` } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const html = await readAll(answer);
  return { status: answer.statusCode ?? 0, html, text: html };
}

/** A message of every kind of block. */
function everyBlock(say: (text: string) => string): Message {
  return {
    title: say('A title'),
    digest: publishedWeek.digest,
    blocks: [
      { kind: 'heading', text: say('A heading') },
      { kind: 'text', text: say('A text') },
      { kind: 'note', text: say('A note') },
      { kind: 'list', items: [say('An item')] },
      { kind: 'facts', items: [{ name: say('A name'), value: say('A value') }] },
      { kind: 'picture', png: pixel, description: say('A description') },
      {
        kind: 'file',
        name: 'pack.pdf',
        mediaType: 'application/pdf',
        bytes: pixel,
        description: say('A file'),
      },
      { kind: 'button', button: { label: say('A button'), formId: 'ballot.2026-W48' } },
    ],
  };
}
