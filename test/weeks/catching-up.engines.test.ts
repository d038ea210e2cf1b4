import { describe, expect, it, onTestFinished } from 'vitest';
import { catchingUpContract } from './catching-up-contract.ts';
import { answerAll, everyoneAskedIn, postsEverywhere, startSmallParley } from './live-through-outages.ts';
import { postgresEngines, redisEngines } from './test-engines.ts';

catchingUpContract('PostgreSQL', postgresEngines);
catchingUpContract('PostgreSQL and Redis', redisEngines);

describe('a Redis that was lost', () => {
  it('while a week was open costs nothing: everybody is asked and reminded once, and the summary comes', async () => {
    const engines = await redisEngines();
    const parley = await startSmallParley(engines);
    onTestFinished(() => parley.close());
    await parley.openAt('2026-11-24T10:00:00Z');
    await answerAll(parley);

    await engines.loseRedis();
    await parley.beDownUntil('2026-11-25T10:00:00Z');
    await parley.runUntil('2026-11-26T10:00:00Z');
    await engines.loseRedis();
    await parley.beDownUntil('2026-11-28T10:00:00Z');
    await parley.runUntil('2026-11-30T09:00:00Z');

    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation', 'reminder']]);
    expect(postsEverywhere(parley)).toEqual([
      ['Pulse, week of 23 November 2026: who is asked', 'Pulse, week of 23 November 2026'],
    ]);
    expect((await parley.context.store.summaries.published(1))[0]?.answered).toBe(12);
  }, 120_000);
});
