import { afterAll, beforeAll, expect, test } from 'vitest';
import { leader, rep, staff } from './greek-organisation.ts';
import { everyStep, liveWeeks, stepsLived } from './live-weeks.ts';
import { findPlainEnglish } from './plain-english.ts';
import { stageOnTheWeb, type WebStage } from './stage-on-the-web.ts';

/** Where nobody came while the weeks were lived. */
const pages = [
  ...['/', '/me', '/privacy', '/devices', '/form', '/commands', '/channel/union', '/channel/leadership'],
  ...['/receipts', '/receipts/2026-W48', '/receipts/2026-W48/check', '/receipts/2026-W48.json'],
  ...['/receipts/2026-W49', '/receipts/2026-W51', '/receipts/2026-W01', '/nowhere'],
];

let stage: WebStage;
beforeAll(async () => {
  stage = await stageOnTheWeb();
  await liveWeeks(stage);
  for (const person of [staff[0] ?? '', rep, leader])
    for (const path of pages) await stage.visit(person, path);
}, 180_000);
afterAll(() => stage.close());

test('weeks lived on the web in the pseudo-language have no plain English on any page', async () => {
  expect(stepsLived(await stage.context.store.register.list())).toEqual(everyStep);
  expect(stage.notes.all.length).toBeGreaterThan(1_000);
  expect(findPlainEnglish(stage.notes.all)).toEqual([]);
});
