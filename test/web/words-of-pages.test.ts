import { afterEach, describe, expect, it } from 'vitest';
import { createLanguages, english } from '../../src/language/languages.ts';
import type { CommandSpec } from '../../src/messages/command.ts';
import type { Form } from '../../src/messages/form.ts';
import { plainMessage } from '../../src/messages/plain-message.ts';
import {
  createFakeListener,
  type FakeListener,
  fakeCommands,
  reply,
  weekForm,
} from '../fakes/create-fake-listener.ts';
import { accent, pseudo } from '../language/pseudo-language.ts';
import { publishedWeek, receipts, summary } from './a-published-week.ts';
import { everyPage, type NamedPage } from './every-page.ts';
import { openSite, readText, rep, type Site, staff } from './open-site.ts';

/** What stands in a page as it is, whatever its language. */
const verbatim = [
  ...['Parley', 'GNU AGPL', 'JSON', 'Mac', 'Windows', '2026-W47', '2026-W48', 'pack.pdf'],
  ...['Northshire children’s services', 'Management', 'Safeguarding', 'Duty team'],
  ...['Dee Okafor, director', 'Ruth Lane', 'Sam Field'],
  ...['hello', '/pulse sumary', 'sumary', '/pulse', 'parley links --person'],
  ...fakeCommands.flatMap(({ name, subcommands }) => subcommands.map((one) => `/${name} ${one.name}`)),
  ...fakeCommands.map(({ subcommands }) => subcommands.map(({ name }) => name).join(', ')),
  ...['shasum -a 256', 'certutil -hashfile FILE SHA256'],
  'sha256sum 2026-W47-summary.json 2026-W47-receipts.json',
  ...['Workload', 'IT systems', 'IT', 'Morale', 'caseload', publishedWeek.picture.description],
  ...receipts,
  ...[publishedWeek.digest, summary.receipts.digest, ...Object.values(summary.hashes)].flatMap((digest) => [
    digest,
    digest.slice(0, 12),
  ]),
].sort((one, other) => other.length - one.length);

/** A core that says everything in the pseudo-language. */
function createPseudoListener(): FakeListener {
  const accented = <T extends { readonly description: string }>(one: T): T => ({
    ...one,
    description: accent(one.description),
  });
  const commands: readonly CommandSpec[] = fakeCommands.map((command) => ({
    ...accented(command),
    subcommands: command.subcommands.map((one) => ({ ...accented(one), options: one.options.map(accented) })),
  }));
  const form: Form = {
    ...weekForm,
    title: accent(weekForm.title),
    intro: accent(weekForm.intro),
    submitLabel: accent(weekForm.submitLabel),
    fields: weekForm.fields.map((field) => {
      const label = accent(field.label);
      if (field.kind === 'text') return { ...field, label, hint: accent(field.hint) };
      return { ...field, label, options: field.options.map((one) => ({ ...one, label: accent(one.label) })) };
    }),
  };
  return Object.assign(createFakeListener(), {
    commands,
    form: { kind: 'form' as const, form },
    submitted: reply(accent('It was sent'), accent('In words.')),
    commandReply: reply(accent('It was done'), accent('In words.')),
    homeMessage: plainMessage(accent('The week'), accent('In words.')),
  });
}

/** Everything on a page that somebody reads or hears, but what stands in it as it is. */
function wordsOf([name, { html }]: NamedPage): string {
  const own = name === 'for programs' ? String(JSON.parse(html).howToCheck) : html;
  const heard = [...own.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]*)"/g)].map(([, text]) => text);
  const titles = [...own.matchAll(/<title>(.*?)<\/title>/g)].map(([, text]) => text);
  const all = [readText(own.replace(/<!--.*?-->/gs, '')), ...heard, ...titles].join(' ');
  return verbatim
    .reduce((text, one) => text.replaceAll(one, ''), all)
    .replace(/http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]+|\b[0-9a-f]{8}\b/g, '')
    .replace(/summary|SHA-256|UTF-8|RFC 8785|digest/g, name === 'for programs' ? '' : '$&');
}

it('every page says all that it says in the language of the organisation', async () => {
  const languages = createLanguages(pseudo, []);
  const pages = await everyPage({ languages, listener: createPseudoListener() }, accent);
  const plain = pages.flatMap((page) => {
    const found = /[A-Za-z][\w ’',]*/g;
    return (wordsOf(page).match(found) ?? []).map((words) => `${page[0]}: ${words}`);
  });
  expect(plain).toEqual([]);
  expect(
    pages.filter(([, { html }]) => html.startsWith('<!DOCTYPE') && !html.includes('lang="qps"')),
  ).toEqual([]);
});

describe('a page', () => {
  const languages = createLanguages(english, [english, pseudo]);
  const asks = (language: string) => ({ 'Accept-Language': language });
  let site: Site;

  afterEach(() => site.platform.stop());

  it('is in the language that the browser asks for, and so is what the core answers', async () => {
    site = await openSite({ languages });
    const browser = await site.enter(staff);
    const pages = await Promise.all(
      ['qps-ploc,en;q=0.5', 'en-US', 'tlh'].map((language) => browser.get('/me', asks(language))),
    );
    expect(pages.map(({ html }) => /<html lang="(.*?)">/.exec(html)?.[1])).toEqual(['qps', 'en-GB', 'en-GB']);
    const told = site.listener.told.map(({ account }) => account.language);
    expect(told.sort()).toEqual(['en-GB', 'en-GB', 'qps']);
  });

  it('is in no language of the person’s own: the next request may ask for another, and nothing is kept', async () => {
    site = await openSite({ languages });
    const browser = await site.enter(staff);
    const before = new Map(site.store.secrets);
    const first = await browser.get('/', asks('qps'));
    const second = await browser.get('/', asks('en'));
    expect(first.text).toContain(accent('Your inbox'));
    expect(second.text).toContain('Your inbox');
    expect([first, second].map(({ bytes }) => bytes.length)).toEqual([32 * 1024, 32 * 1024]);
    expect(site.store.secrets).toEqual(before);
  });

  it('shows what was sent before as it was sent, and says in which language that is', async () => {
    site = await openSite({ languages });
    await site.platform.postToChannel('union', plainMessage('Pulse', 'In English.'), 'k');
    const browser = await site.enter(rep);
    const page = await browser.get('/channel/union', asks('qps'));
    expect(page.html).toMatch(
      /<article class="message" lang="en-GB">.*Pulse.*24 November, 10:00.*In English/s,
    );
    expect(page.text).toContain(accent('Union channel'));
  });
});
