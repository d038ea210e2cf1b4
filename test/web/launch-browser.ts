import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPrograms } from '../engines/chromium-programs.ts';
import { findProgram } from '../engines/find-program.ts';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
];

/** The system's own Chromium, without a window. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(chromiumPrograms, 'apt-get install chromium'),
    args: quiet,
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findFaults = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`;

/** What axe-core finds wrong with a page, a line each; also whether it has to be scrolled sideways. */
export async function faultsOfPage(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(findFaults);
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
  return wide ? [...found, 'wider than the screen'] : found;
}

/** Goes on with the Tab key until the control that is focused has this name; fails after a whole page of controls. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focusedName(page);
    if (name.test(text)) return;
    seen.push(text);
  }
  throw new Error(`The Tab key never came to ${name}; it came to: ${seen.join(' | ')}`);
}

async function focusedName(page: Page): Promise<string> {
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0) return '';
  const label = await focused.getAttribute('aria-label');
  const own = (await focused.textContent()) ?? '';
  const around = (await focused.locator('xpath=ancestor::label').count()) > 0;
  return label ?? (around ? ((await focused.locator('xpath=ancestor::label').textContent()) ?? '') : own);
}
