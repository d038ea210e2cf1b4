import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { ballotFormId } from '../../src/messages/ballot-form.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { createMovableClock } from '../../src/sample/movable-clock.ts';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';
import { createFakePlatform } from '../fakes/create-fake-platform.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { createDoublingQueue, type Doubling } from './create-doubling-queue.ts';

interface Outcome {
  readonly runs: number;
  readonly messagesEach: readonly (readonly string[])[];
  readonly posts: readonly (readonly (string | undefined)[])[];
  readonly summary: Omit<PublishedSummary['summary'], 'receipts'>;
  readonly receipts: number;
  readonly inVault: readonly string[];
}

const roundId = '2026-W48';

/** A whole week of thirty people, of whom 24 answer. Its jobs are run as often as told. */
async function liveAWeek(doubling: Doubling): Promise<Outcome> {
  const clock = createMovableClock('2026-11-23T09:30:00Z');
  const queue = createDoublingQueue(clock, doubling);
  const database = await openPglite('memory://');
  const { store } = database;
  const roster = parseRoster(synthesiseRoster({ staff: 30, seed: 1 }), 'roster.csv');
  await store.rosters.replace(roster);
  const platform = createFakePlatform();
  const vault = createMemoryVault();
  const silent = () => undefined;
  const context: Context = {
    languages: createLanguages(),
    ...(await readConfiguration(sampleFiles.organisation)),
    ...{ store, vault, queue, clock },
    platforms: [platform],
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  };
  const catchUp = async (instant: string) => {
    clock.moveTo(instant);
    await queue.add([{ name: 'catch-up', id: `catch-up.${instant}`, data: {} }]);
    await queue.runUntil(context, instant);
  };

  await foundByBothSides(context);
  await startWeeks(context);
  await catchUp('2026-11-24T10:00:00Z');
  await catchUp('2026-11-25T10:00:00Z');
  const listener = createListener(context);
  for (const [index, { id }] of roster.people.slice(0, 24).entries()) {
    const values = { workload: String((index % 5) + 1), it: '4', comment: index % 2 ? 'Laptops.' : '' };
    await listener.submitForm({ platform: 'web', id }, ballotFormId(roundId), values);
  }
  await catchUp('2026-11-26T10:00:00Z');
  await catchUp('2026-11-27T12:00:00Z');
  await catchUp('2026-11-27T18:00:00Z');
  await catchUp('2026-11-30T10:00:00Z');

  const published = await store.summaries.getPublished(roundId);
  if (!published) throw new Error('The summary was not published.');
  const { receipts, ...summary } = published.summary;
  const outcome = {
    runs: queue.runs(),
    messagesEach: roster.people.map((person) =>
      platform.messagesOf(person).map(({ message }) => message.title),
    ),
    posts: (['leadership', 'union'] as const).map((channel) =>
      platform.messagesIn(channel).map(({ message }) => message.title),
    ),
    summary,
    receipts: receipts.count,
    inVault: await roundsHeld(vault),
  };
  await database.close();
  return outcome;
}

let ordinary: Outcome;
beforeAll(async () => {
  ordinary = await liveAWeek('once');
}, 240_000);

it('a week in which each job runs once asks and reminds everybody, and publishes', () => {
  expect(new Set(ordinary.messagesEach.map((titles) => titles.join(', ')))).toEqual(
    new Set(['How was your week at work?, A reminder to everyone: this week’s questions']),
  );
  expect(ordinary.posts.map((posts) => posts.length)).toEqual([2, 2]);
  expect(ordinary.receipts).toBe(24);
  expect(ordinary.inVault).toEqual([]);
});

describe.each(['one after the other', 'at once'] as const)(
  'a week in which each job runs twice, %s,',
  (doubling) => {
    it('comes to the same: the same messages, posts, figures and receipts', async () => {
      const { runs, ...outcome } = await liveAWeek(doubling);
      expect(runs).toBeGreaterThan(ordinary.runs * 1.9);
      expect(outcome).toEqual({ ...ordinary, runs: undefined });
    }, 240_000);
  },
);
