import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attack } from '../attack.ts';
import { attackOrders } from '../links/attack-orders.ts';
import { attackPlatform } from '../links/attack-platform.ts';
import { attackXmin } from '../links/attack-xmin.ts';
import { type RunningWorld, startWorld } from '../rounds/start-world.ts';
import { attackQueue } from '../searches/attack-queue.ts';
import { attackTags } from '../searches/attack-tags.ts';
import { type Mutation, together } from './mutation.ts';
import {
  answersBesideBallots,
  answersInJobs,
  plainTags,
  remindersToSome,
  timestampOnBallots,
  unpaddedBallots,
} from './mutations.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await startWorld({ name: 'PGlite', quick: true, people: 16, rounds: 2, thorough: false });
}, 120_000);

afterAll(() => world.stop());

/** What these attacks say of a Parley that was changed for the worse. */
async function attackMutated(mutation: Mutation, attacks: readonly Attack[], rounds: number) {
  const lived = await world.liveWith(mutation, rounds);
  const outcomes = [];
  for (const attack of attacks) outcomes.push(await attack.run({ ...world, parley: async () => lived }));
  return outcomes.map(({ verdict, parley }) => [verdict, parley]);
}

const seenFromThePlatform = (words: RegExp) => [
  'broken',
  { kind: 'told', broken: true, words: expect.stringMatching(words) },
];

test('plain tags lose to the dictionary, answers in jobs to the search of the queue, unpadded ballots to their lengths', async () => {
  const outcomes = await attackMutated(
    together(plainTags, answersInJobs, unpaddedBallots()),
    [attackTags, attackQueue, attackPlatform],
    1,
  );
  expect(outcomes).toEqual([
    ['broken', { kind: 'found', hits: 16, of: 16 }],
    ['broken', expect.objectContaining({ kind: 'found' })],
    seenFromThePlatform(/of 16 tied; ([2-9]|1\d) lengths; everybody reminded/),
  ]);
}, 120_000);

test('answers beside the ballots lose to joins and orders, and a timestamp on ballots to who saw people answer', async () => {
  const outcomes = await attackMutated(
    together(timestampOnBallots, answersBesideBallots()),
    [attackXmin, attackOrders, attackPlatform],
    2,
  );
  expect(outcomes.slice(0, 2).map(([verdict]) => verdict)).toEqual(['broken', 'broken']);
  expect(outcomes[2]).toEqual(seenFromThePlatform(/^1[56] of 16 tied; 1 length; everybody reminded/));
}, 120_000);

test('reminders to those only who have not answered lose to the export', async () => {
  const [outcome] = await attackMutated(remindersToSome(), [attackPlatform], 1);
  expect(outcome).toEqual(seenFromThePlatform(/of 16 tied; 1 length; 8 of 16 reminded/));
}, 120_000);
