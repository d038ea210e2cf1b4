import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attack } from '../attack.ts';
import { attackOrders } from '../links/attack-orders.ts';
import { attackPlatform } from '../links/attack-platform.ts';
import { attackXmin } from '../links/attack-xmin.ts';
import type { ExportedMessage, LivedRounds } from '../rounds/lived-rounds.ts';
import { type RunningWorld, startWorld } from '../rounds/start-world.ts';
import { attackQueue } from '../searches/attack-queue.ts';
import { attackTags } from '../searches/attack-tags.ts';
import { together } from './mutation.ts';
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
  world = await startWorld({ name: 'PGlite', quick: true, people: 12, rounds: 2, thorough: false });
}, 120_000);

afterAll(() => world.stop());

/** What an attack says of a Parley that was changed for the worse. */
async function judge(attack: Attack, lived: LivedRounds) {
  const { verdict, parley } = await attack.run({ ...world, parley: async () => lived });
  return [verdict, parley];
}

const seenFromThePlatform = (words: RegExp) => [
  'broken',
  { kind: 'told', broken: true, words: expect.stringMatching(words) },
];

describe('in one week', () => {
  let lived: LivedRounds;

  beforeAll(async () => {
    const mutation = together(plainTags, answersInJobs, unpaddedBallots(), remindersToSome());
    lived = await world.liveWith(mutation, 1);
  }, 120_000);

  test('plain tags lose to the dictionary', async () => {
    expect(await judge(attackTags, lived)).toEqual(['broken', { kind: 'found', hits: 12, of: 12 }]);
  });

  test('answers in jobs lose to the search of the queue', async () => {
    expect(await judge(attackQueue, lived)).toEqual(['broken', expect.objectContaining({ kind: 'found' })]);
  });

  test('unpadded ballots lose to their lengths, had everybody been reminded', async () => {
    const reminders = lived.people.map(
      ({ id }): ExportedMessage => ({
        personId: id,
        at: lived.truth[0]?.to ?? '',
        kind: 'reminder',
        text: '',
      }),
    );
    const outcome = await judge(attackPlatform, { ...lived, messages: [...lived.messages, ...reminders] });
    expect(outcome).toEqual(seenFromThePlatform(/of 12 tied; ([2-9]|1\d) lengths; everybody reminded/));
  });

  test('reminders to those only who have not answered lose to the export, had ballots one length', async () => {
    const outcome = await judge(attackPlatform, { ...lived, lengths: lived.lengths.slice(0, 1) });
    expect(outcome).toEqual(seenFromThePlatform(/of 12 tied; 1 length; 6 of 12 reminded/));
  });
});

test('answers beside the ballots lose to joins and orders, and a timestamp on ballots to who saw people answer', async () => {
  const lived = await world.liveWith(together(timestampOnBallots, answersBesideBallots()), 2);
  const outcomes = [await judge(attackXmin, lived), await judge(attackOrders, lived)];
  expect(outcomes.map(([verdict]) => verdict)).toEqual(['broken', 'broken']);
  const fromThePlatform = await judge(attackPlatform, lived);
  expect(fromThePlatform).toEqual(seenFromThePlatform(/^1[12] of 12 tied; 1 length; everybody reminded/));
}, 120_000);
