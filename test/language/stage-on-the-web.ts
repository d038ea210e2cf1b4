import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { createLinks } from '../../adapters/web/create-links.ts';
import { createWebPlatform } from '../../adapters/web/create-web-platform.ts';
import { createOperator } from '../../src/bot/create-operator.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { createParley } from '../../src/main.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { createMovableClock } from '../../src/sample/movable-clock.ts';
import { type Browser, createBrowser, readText, type SeenPage } from '../web/open-site.ts';
import { greekConfiguration, greekRoster, stranger } from './greek-organisation.ts';
import { createNotes } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import type { Hands, Stage } from './stage.ts';

export interface WebStage extends Stage {
  /** Goes to a page, signed in as this person. */
  visit(person: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** All of Parley on the web alone, with a browser for everybody. */
export async function stageOnTheWeb(): Promise<WebStage> {
  const notes = createNotes();
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const database = await openPglite('memory://');
  await database.store.rosters.replace(parseRoster(greekRoster('web'), 'roster.csv'));
  const configuration = greekConfiguration(pseudo);
  const silent = () => undefined;
  const { store } = database;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const languages = createLanguages(pseudo, []);
  const { name: organisationName, timeZone } = configuration.organisation;
  const web = createWebPlatform({
    ...{ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone, languages },
  });
  const vault = createMemoryVault();
  const { context, queue, stop } = await createParley({
    ...{ configuration, database, vault, clock, logger, languages, listens: true },
    createPlatforms: async () => [web],
  });
  await startWeeks(context);
  await queue.whenIdle();
  const { createLink } = createLinks({ store: store.web, clock, baseUrl: web.address });
  const browsers = new Map<string, Browser>();
  const open = new Map<string, string>();

  function see(what: string, person: string, page: SeenPage): string {
    notes.note(`the web, ${what}`, ...textsOf(page));
    const form = /name="_form" value="([^"]+)"/.exec(page.html.slice(page.html.indexOf('<main')))?.[1];
    if (form) open.set(person, form);
    return page.text;
  }

  /** Signed in by a link of their own, unless they have none. */
  async function browserOf(person: string): Promise<Browser> {
    const known = browsers.get(person);
    if (known) return known;
    const browser = createBrowser(web.address());
    browsers.set(person, browser);
    const { url } = person === stranger ? { url: '/enter/Ω' } : await createLink(person);
    see('a link', person, await browser.get(url));
    if (person === stranger) return browser;
    see('signing in', person, await browser.post(url, {}));
    see('all commands', person, await browser.get('/commands'));
    return browser;
  }

  /** The page that an answer leads to. Nobody sends so fast that it is too fast. */
  async function follow(what: string, person: string, answer: SeenPage): Promise<string> {
    clock.moveTo(new Date(clock.now() + 1_100).toISOString());
    const location = answer.headers.get('location');
    if (location === null) return see(what, person, answer);
    return see(what, person, await (await browserOf(person)).get(location));
  }

  function as(person: string): Hands {
    return {
      type: async (typed) => {
        const browser = await browserOf(person);
        return follow(typed, person, await browser.post('/commands', { typed }));
      },
      press: async (formId) => {
        const browser = await browserOf(person);
        return follow(formId, person, await browser.openForm(formId));
      },
      send: async (values) => {
        const fields = Object.entries(values).map(([field, value]) => [`field.${field}`, value]);
        const formId = open.get(person) ?? '';
        const answer = await (await browserOf(person)).sendForm(formId, Object.fromEntries(fields));
        return follow(formId, person, answer);
      },
      home: async () => void see('home', person, await (await browserOf(person)).get('/')),
    };
  }

  return {
    ...{ context, queue, clock, notes, as },
    operator: createOperator(context, createLink),
    accountOf: (person) => ({ platform: 'web', id: person }),
    visit: async (person, path) => see(path, person, await (await browserOf(person)).get(path)),
    close: stop,
  };
}

/** Everything on a page that somebody reads or hears. */
function textsOf({ html }: SeenPage): readonly string[] {
  const own = html.startsWith('{') ? String(JSON.parse(html).howToCheck) : html.replace(/<!--.*?-->/gs, '');
  const heard = own.matchAll(/ (?:title|alt|aria-label|aria-description|placeholder|label)="([^"]*)"/g);
  const titles = own.matchAll(/<title>(.*?)<\/title>/g);
  return [readText(own), ...[...heard, ...titles].map(([, text = '']) => readText(text))];
}
