import { afterAll, beforeAll, expect, test } from 'vitest';
import { attackOrders } from './links/attack-orders.ts';
import { attackPlatform } from './links/attack-platform.ts';
import { attackXmin } from './links/attack-xmin.ts';
import { type RunningWorld, startWorld } from './rounds/start-world.ts';
import { attackLog } from './searches/attack-log.ts';
import { attackQueue } from './searches/attack-queue.ts';
import { attackRemains } from './searches/attack-remains.ts';
import { attackTags } from './searches/attack-tags.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await startWorld({ name: 'PostgreSQL and Redis', quick: true, people: 16, rounds: 2 });
}, 120_000);

afterAll(() => world.stop());

test('rounds on PostgreSQL and Redis withstand every attack that breaks the control', async () => {
  const attacks = [
    attackXmin,
    attackOrders,
    attackRemains,
    attackTags,
    attackQueue,
    attackLog,
    attackPlatform,
  ];
  const outcomes = [];
  for (const attack of attacks) outcomes.push(await attack.run(world));
  expect(outcomes.map(({ verdict, detail }) => [verdict, detail])).toEqual(
    attacks.map(() => ['holds', expect.any(String)]),
  );
  // The jobs went through all that jobs can go through.
  const { forced } = await world.parley();
  expect(forced).toMatchObject({
    'a stalled job': 1,
    'rounds.invitee': expect.any(Number),
    'summaries.put': expect.any(Number),
    'vault.destroy': expect.any(Number),
  });
}, 240_000);
