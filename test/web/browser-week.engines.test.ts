import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { faultsOfPage, launchBrowser } from './launch-browser.ts';
import { type RunningProgram, startProgram } from './start-program.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
/** For whoever wants to see what the test saw. */
const pictures = join(projectRoot(), 'coverage', 'screenshots');

let folder: string;
let program: RunningProgram;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-week-'));
  [program, browser] = await Promise.all([startProgram(folder), launchBrowser()]);
  page = await browser.newPage({ viewport: phone });
  page.setDefaultTimeout(120_000);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await program.stop();
  await rm(folder, { recursive: true });
});

/** Looks at the page on both screens: a picture of each, and what axe-core finds. */
async function look(name: string): Promise<void> {
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(pictures, `${name}-${viewport.width}.png`), fullPage: true });
    faults.push(...(await faultsOfPage(page)).map((fault) => `${name} at ${viewport.width}: ${fault}`));
  }
}

async function be(name: RegExp): Promise<void> {
  await page.goto(`${program.address}/sample/people`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: 'Your inbox' }).waitFor();
}

async function step(name: string, then: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByText(then).first().waitFor();
}

async function raiseConcern(text: string): Promise<void> {
  await page.getByRole('button', { name: 'Raise a concern' }).first().click();
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Raise it' }).click();
  await page.getByText('Your concern is sealed').first().waitFor();
}

/** What a channel's newest post says, and the digest under it. */
/** The month's board pack is posted after the summary, so the newest post is not always it. */
async function newestSummary(path: string): Promise<{ readonly text: string; readonly digest: string }> {
  await page.goto(program.address + path);
  const post = page
    .locator('.messages > li')
    .filter({ hasText: 'Workload' })
    .filter({ hasNotText: 'Board pack' })
    .first();
  return { text: await post.innerText(), digest: await post.locator('.digest code').innerText() };
}

it('a stranger lives a whole week in a browser: both channels get one summary, and it counts them', async () => {
  await page.goto(program.address);
  await look('people');
  await be(/^Member of staff/);
  await raiseConcern('The lift is broken.');
  await step('Open the week', /is open, 0 of 250 answered/);
  await be(/^Member of staff/);
  await look('inbox');

  await page.getByRole('button', { name: 'Answer now' }).first().click();
  await look('form');
  await page.getByLabel('Disagree', { exact: true }).first().check();
  await page.getByLabel('Agree', { exact: true }).nth(1).check();
  await page.getByRole('textbox').fill('The system was down again.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: 'Your answers are sealed' }).waitFor();
  await look('receipt');
  const receipt = await page.locator('.facts dd').first().innerText();

  await step('Let the others answer', /is open, 1[5-9]\d of 250 answered/);
  await step('Close the week', /is closed and counted/);
  await step('Publish the summary', /is published/);

  await be(/^Leader/);
  const leadership = await newestSummary('/channel/leadership');
  await look('leadership');
  await be(/^Union rep/);
  const union = await newestSummary('/channel/union');
  await look('union');
  expect(union.text).toContain('Workload');
  await page.getByText('The lift is broken.').first().waitFor();
  expect(leadership).toEqual(union);

  await page
    .getByRole('link', { name: /^Receipts and document/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Check it yourself' }).waitFor();
  await look('week');
  const receipts = await page.locator('.receipts li').allInnerTexts();
  expect(receipts).toContain(receipt);
  await page.goto(`${program.address}/commands`);
  await page.getByLabel('Type a command').fill(`/pulse check ${receipt}`);
  await page.keyboard.press('Enter');
  await page.getByText('Your ballot was counted').first().waitFor();
  await look('commands');
  expect(faults).toEqual([]);
}, 300_000);
