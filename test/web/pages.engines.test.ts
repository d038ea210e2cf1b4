import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { summaryMessage } from '../../src/messages/summary-message.ts';
import { reply, weekForm } from '../fakes/create-fake-listener.ts';
import { publishedWeek } from './a-published-week.ts';
import { createFakeSample } from './fake-sample.ts';
import { faultsOfPage, launchBrowser, tabTo } from './launch-browser.ts';
import { openSite, rep, type Site, staff } from './open-site.ts';

let browser: Browser;
let sample: Site;
let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  const published = [publishedWeek];
  browser = await launchBrowser();
  sample = await openSite({ sample: createFakeSample(), published });
  site = await openSite({ published });
  const invitation = {
    title: 'How was your week at work?',
    blocks: [{ kind: 'button' as const, button: { label: 'Answer now', formId: weekForm.id } }],
  };
  await sample.platform.postToChannel('union', summaryMessage(publishedWeek, english), 'u');
  await sample.platform.sendToPerson(rep, invitation, 'i');
  await site.platform.sendToPerson(staff, invitation, 'i');
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await sample.platform.stop();
  await site.platform.stop();
});

/** A new browser, signed in to the sample as the rep. */
async function openSample(settings: Parameters<Browser['newContext']>[0]): Promise<Page> {
  context = await browser.newContext(settings);
  const page = await context.newPage();
  await page.goto(sample.platform.address());
  await page.getByText('Ruth Lane').click();
  await page.getByRole('heading', { name: 'Your inbox' }).waitFor();
  return page;
}

/** From the inbox. Reloading shows the form again, as its address shows whatever form was opened last. */
async function openForm(page: Page): Promise<void> {
  await page.goto(sample.platform.address());
  await page.getByRole('button', { name: 'Answer now' }).first().click();
  await page.getByRole('heading', { name: weekForm.title }).waitFor();
}

const phone = { viewport: { width: 390, height: 844 } };
const screens = [
  ['a phone', phone],
  ['a desk', { viewport: { width: 1280, height: 800 } }],
] as const;

const paths = [
  '/sample/people',
  '/',
  '/form',
  '/commands',
  '/channel/union',
  '/channel/leadership',
  '/receipts',
  '/receipts/2026-W47',
  '/privacy',
  '/nowhere',
];

/** What axe-core finds on these pages, one after the other in one window. */
async function faultsOn(page: Page, pages: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of pages) {
    await page.goto(sample.platform.address() + path);
    faults.push(...(await faultsOfPage(page)).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

it('in the dark, axe-core finds nothing on the pages that show every colour', async () => {
  const page = await openSample({ ...phone, colorScheme: 'dark' });
  const colourful = ['/sample/people', '/', '/form', '/commands', '/channel/union'];
  await openForm(page);
  expect(await faultsOn(page, colourful)).toEqual([]);
});

describe.each(screens)('on %s, axe-core finds nothing', (_name, settings) => {
  it('on any page', async () => {
    const page = await openSample(settings);
    expect(await faultsOn(page, ['/form'])).toEqual([]);
    await openForm(page);
    expect(await faultsOn(page, paths)).toEqual([]);
  }, 60_000);

  it('on a form that came back to be corrected, and its first fault has the focus', async () => {
    const page = await openSample(settings);
    sample.listener.submitted = {
      ...reply('Please correct', 'One answer is too long.', false),
      fieldErrors: { it: 'Please choose one of the answers shown.', comment: 'Use at most 500 characters.' },
    };
    await openForm(page);
    await page.getByLabel('Strongly agree').first().check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await faultsOfPage(page)).toEqual([]);
    expect(await page.locator(':focus').textContent()).toContain('Nothing was sent yet');
    expect(await page.getByLabel('Strongly agree').first().isChecked()).toBe(true);
  });

  it('on the answers to commands, right and wrong', async () => {
    const page = await openSample(settings);
    await page.goto(`${sample.platform.address()}/commands`);
    await page.getByLabel('Type a command').fill('/pulse sumary');
    await page.keyboard.press('Enter');
    await page.getByText('/pulse has no “sumary”').waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByLabel('Type a command').fill('/pulse status');
    await page.keyboard.press('Enter');
    await page.getByText('The questions are open until Friday.').waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('on the way in by a personal link, and on the page for other devices', async () => {
    context = await browser.newContext(settings);
    const page = await context.newPage();
    await page.goto(site.platform.address());
    const faults = [...(await faultsOfPage(page))];
    const link = await site.link(staff);
    await page.goto(link);
    faults.push(...(await faultsOfPage(page)));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.goto(link);
    faults.push(...(await faultsOfPage(page)));
    await page.goto(`${site.platform.address()}/devices`);
    await page.getByRole('button', { name: 'Make a new link' }).click();
    faults.push(...(await faultsOfPage(page)));
    expect(faults).toEqual([]);
  });
});

it('a whole week’s answer needs nothing but a keyboard', async () => {
  context = await browser.newContext(phone);
  const page = await context.newPage();
  site.listener.submitted = reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09');
  await page.goto(await site.link(staff));
  await tabTo(page, /Continue/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Answer now/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: weekForm.title }).waitFor();
  await tabTo(page, /Strongly disagree/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Strongly disagree/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Too many logins');
  await tabTo(page, /Send/);
  await page.keyboard.press('Enter');
  await page.getByText('4f3c2b1a09').waitFor();
  expect(site.listener.told.at(-1)).toMatchObject({
    values: { workload: '2', it: '1', comment: 'Too many logins' },
  });
});

it('everything works with JavaScript switched off, and nothing is blocked or broken', async () => {
  const page = await openSample({ ...phone, javaScriptEnabled: false });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  sample.listener.submitted = reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09');
  await openForm(page);
  await page.getByLabel('Agree', { exact: true }).first().check();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('4f3c2b1a09').waitFor();
  await page.getByRole('button', { name: 'Let the others answer' }).click();
  const picture = page.waitForResponse(/picture/);
  await page.goto(`${sample.platform.address()}/channel/union`);
  await page.getByRole('img', { name: /chart/ }).scrollIntoViewIfNeeded();
  expect((await picture).status()).toBe(200);
  await page.getByText('The picture in words').click();
  expect(await page.getByText('Workload: 35% positive.').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});

it('a form is there again when it is reloaded or gone back to, until it is sent', async () => {
  const page = await openSample(phone);
  const heading = page.getByRole('heading', { name: weekForm.title });
  await openForm(page);
  await page.reload();
  expect(await heading.isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Not now' }).click();
  await page.getByRole('heading', { name: 'Your inbox' }).waitFor();
  await page.goBack();
  expect(await heading.isVisible()).toBe(true);
  sample.listener.submitted = reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('4f3c2b1a09').waitFor();
  await page.goBack();
  await page.getByText('What you have sent stays sent.').waitFor();
  expect(await heading.isVisible()).toBe(false);
});

it('the skip link leads past the controls to the content', async () => {
  const page = await openSample(phone);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toContain('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toContain('Answer now');
});
