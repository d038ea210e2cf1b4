import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NewJob } from '../../src/ports/job-queue.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import {
  answerAll,
  askedIn,
  everyoneAskedIn,
  postsEverywhere,
  startSmallParley,
} from '../weeks/live-through-outages.ts';
import type { TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

async function start(): Promise<TestParley> {
  const parley = await startSmallParley(await embeddedEngines());
  onTestFinished(() => parley.close());
  return parley;
}

const problems = async (parley: TestParley) => (await parley.operator.roundStatus()).problems;

describe('a job that fails', () => {
  it('because a channel cannot be posted to is seen in words, holds nobody up, and is done once it can', async () => {
    const parley = await start();
    parley.slack.failNext('never-arrived', 'union');
    await parley.openAt('2026-11-24T10:00:00Z');

    expect(await problems(parley)).toEqual([
      {
        job: 'open-round',
        what: expect.stringMatching(
          /^Failed \d+ times: The connection broke. Parley looks whether the message arrived.$/,
        ),
        whatToDo: 'Parley keeps trying. Mend the cause; a restart tries at once.',
      },
    ]);
    expect(parley.complaints).toContain('A job failed and will be tried again.');
    expect(parley.slack.messagesIn('union')).toEqual([]);
    expect(parley.slack.messagesIn('leadership')).toHaveLength(1);
    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);

    await parley.runUntil('2026-11-24T10:01:00Z');
    expect(postsEverywhere(parley)).toEqual([['Pulse, week of 23 November 2026: who is asked']]);
    expect(await problems(parley)).toEqual([]);
  }, 120_000);

  it('because the vault’s keys are gone keeps the ballots, publishes nothing, and counts once they are back', async () => {
    const parley = await start();
    await parley.openAt('2026-11-24T10:00:00Z');
    await answerAll(parley);
    const readOpeningKeys = parley.vault.readOpeningKeys;
    parley.vault.readOpeningKeys = async () => undefined;
    await parley.runUntil('2026-11-27T17:00:00Z');
    await parley.runUntil('2026-11-30T09:00:00Z');

    expect((await problems(parley)).map(({ job, what }) => `${job}: ${what}`).join()).toMatch(
      /close-round: Failed \d+ times: The key vault holds no keys for this round, so its ballots cannot be counted. Bring back the vault’s folder \(PARLEY_VAULT\)/,
    );
    expect(await parley.context.store.ballots.count('2026-W48')).toBe(12);
    expect(postsEverywhere(parley)).toEqual([['Pulse, week of 23 November 2026: who is asked']]);

    parley.vault.readOpeningKeys = readOpeningKeys;
    await parley.runUntil('2026-11-30T10:00:00Z');
    await parley.runUntil('2026-11-30T10:02:00Z');
    expect(postsEverywhere(parley)).toEqual([
      ['Pulse, week of 23 November 2026: who is asked', 'Pulse, week of 23 November 2026'],
    ]);
    expect((await parley.context.store.summaries.published(1))[0]?.answered).toBe(12);
    expect(await problems(parley)).toEqual([]);
    expect(await roundsHeld(parley.vault)).toEqual([]);
  }, 120_000);
});

describe('a week in which one answer is lost and one person’s platform asks for time', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startSmallParley(await embeddedEngines());
    parley.slack.failNext('answer-lost', { id: 'duty-1' });
    parley.slack.failNext('retry-later', { id: 'duty-2' });
    await parley.openAt('2026-11-24T10:00:00Z');
    parley.clock.moveTo('2026-11-24T10:01:00Z');
    const done = async () => {
      expect(await problems(parley)).toEqual([]);
      expect(askedIn(parley, 'duty-2', '2026-W48')).not.toEqual([]);
    };
    await vi.waitFor(done, { timeout: 60_000, interval: 100 });
  }, 180_000);
  afterAll(() => parley.close());

  it('asks everybody once, by itself, within seconds', () => {
    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);
  });

  it('counts as a failure only what failed', () => {
    expect(parley.complaints).toEqual(['A job failed and will be tried again.']);
  });

  it('a job whose data is not of Parley’s making fails for good', async () => {
    const data = { roundId: '2026-W48', personId: 'duty-1', reminder: false, answer: '1' };
    await parley.queue.add([{ name: 'invite', id: 'forged', data } satisfies NewJob & { data: object }]);
    await parley.queue.whenIdle();
    expect(await parley.queue.failed()).toEqual([
      { name: 'invite', id: 'forged', reason: 'The job’s data is not of Parley’s making.', attempts: 1 },
    ]);
  });
});
