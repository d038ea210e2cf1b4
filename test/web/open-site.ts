import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createLinks } from '../../adapters/web/create-links.ts';
import { createWebPlatform, type WebPlatform } from '../../adapters/web/create-web-platform.ts';
import type { WebPlatformOptions } from '../../adapters/web/web-options.ts';
import type { Person } from '../../src/people/person.ts';
import type { LogFacts, Logger } from '../../src/ports/logger.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { createFakeListener, type FakeListener } from '../fakes/create-fake-listener.ts';
import { createFakeWebStore, type FakeWebStore } from '../fakes/create-fake-web-store.ts';

export const staff: Person = {
  id: 'person-0117',
  team: ['Safeguarding', 'Duty team'],
  role: 'staff',
  employment: 'permanent',
  platforms: ['web'],
};
export const rep: Person = { ...staff, id: 'person-0002', role: 'rep' };
export const leader: Person = { ...staff, id: 'person-0001', role: 'leader', team: ['Management'] };

export interface Site {
  readonly platform: WebPlatform;
  readonly listener: FakeListener;
  readonly store: FakeWebStore;
  readonly clock: { time: number; now(): number };
  readonly lines: readonly string[];
  /** Signs in by a fresh link, as a person would. */
  enter(person: Person): Promise<Browser>;
  browser(address?: string): Browser;
  /** Where it listens, whatever address people are given. */
  port(): number;
  link(person: Person): Promise<string>;
}

/** A started web platform on a free port of loopback, with a fake core and store behind it. */
export async function openSite(
  options: Partial<WebPlatformOptions> & {
    readonly published?: readonly PublishedSummary[];
    readonly listener?: FakeListener;
  } = {},
): Promise<Site> {
  const { published, listener = createFakeListener(), ...rest } = options;
  const lines: string[] = [];
  const log = (facts: LogFacts, sentence: string) => void lines.push(`${JSON.stringify(facts)} ${sentence}`);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const clock = { time: Date.parse('2026-11-24T10:00:00Z'), now: () => clock.time };
  const store = createFakeWebStore([staff, rep, leader], published);
  const port = rest.baseUrl === undefined ? 0 : await freePort();
  const platform = createWebPlatform({ ...siteOptions(), port, store, clock, logger, ...rest });
  await platform.start(listener);
  const links = createLinks({ store: store.web, clock, baseUrl: platform.address });
  const browser = (address = platform.address()) => createBrowser(address);
  const link = async (person: Person) => (await links.createLink(person.id)).url;
  return {
    platform,
    listener,
    store,
    clock,
    lines,
    browser,
    port: () => (port === 0 ? Number(new URL(platform.address()).port) : port),
    link,
    async enter(person) {
      const visitor = browser();
      const address = await link(person);
      await visitor.get(address);
      await visitor.post(address, {});
      return visitor;
    },
  };
}

/** What a platform needs that nobody looks at: for tests of how it starts. */
export function siteOptions(): WebPlatformOptions {
  const silent = () => undefined;
  return {
    host: '127.0.0.1',
    port: 0,
    store: createFakeWebStore([]),
    clock: { now: () => Date.parse('2026-11-24T10:00:00Z') },
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    organisationName: 'Northshire children’s services',
    timeZone: 'Europe/London',
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<SeenPage>;
  /** Submits a form with the token of the last page seen, from the site's own origin. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<SeenPage>;
  /** Presses a button that opens this form, on a page of the site, and follows to where it leads. */
  openForm(formId: string): Promise<SeenPage>;
  /** Sends this form. */
  sendForm(
    formId: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<SeenPage>;
}

export interface SeenPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The page's text as a person reads it. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** As little of a browser as a test needs: cookies, the last page's form token, the Origin header. No redirects. */
export function createBrowser(address: string): Browser {
  const cookies = new Map<string, string>();
  let token = '';

  async function load(path: string, init: RequestInit): Promise<SeenPage> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { Cookie: cookie }), ...init.headers };
    const response = await fetch(new URL(path, address), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const html = Buffer.from(bytes).toString('utf8');
    token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? token;
    return { status: response.status, headers: response.headers, html, text: readText(html), bytes };
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => load(path, { headers }),
    async openForm(formId) {
      await browser.get('/receipts');
      const opened = await browser.post('/form/open', { _form: formId });
      return browser.get(opened.headers.get('location') ?? '/nowhere');
    },
    sendForm: (formId, fields, headers) => browser.post('/form', { _form: formId, ...fields }, headers),
    post: (path, fields, headers = {}) =>
      load(path, {
        method: 'POST',
        headers: {
          Origin: new URL(address).origin,
          'Content-Type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: new URLSearchParams({ _token: token, ...fields }).toString(),
      }),
  };
  return browser;
}

/** What stands on a page, without tags, with entities read. */
export function readText(html: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => named[name] ?? '')
    .replace(/\s+/g, ' ');
}

/** The smallest PNG: one white pixel. */
export const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
