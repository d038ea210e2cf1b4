import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeHolders } from './live-shares.ts';
import { everyStep, liveWeeks, stepsLived } from './live-weeks.ts';
import { findPlainEnglish } from './plain-english.ts';
import { stageOnDiscord } from './stage-on-discord.ts';

let stage: Awaited<ReturnType<typeof stageOnDiscord>>;
beforeAll(async () => {
  // With a key that is split, so that holders are asked here as well.
  const holders = await makeHolders();
  stage = await stageOnDiscord(holders.sealing);
  await liveWeeks(stage, holders);
}, 180_000);
afterAll(() => stage.close());

test('weeks lived on Discord in the pseudo-language have no plain English in anything that Discord is sent', async () => {
  expect(stepsLived(await stage.context.store.register.list())).toEqual(everyStep);
  expect(stage.notes.all.length).toBeGreaterThan(2_000);
  expect(findPlainEnglish(stage.notes.all)).toEqual([]);
});
