import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewJob } from '../../src/ports/job-queue.ts';
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

  it('is tried again by itself, after a second or so', async () => {
    const parley = await start();
    parley.slack.failNext('answer-lost', { id: 'duty-1' });
    await parley.openAt('2026-11-24T10:00:00Z');
    parley.clock.moveTo('2026-11-24T10:01:00Z');

    await expect.poll(() => problems(parley), { timeout: 20_000 }).toEqual([]);
    expect(askedIn(parley, 'duty-1', '2026-W48')).toEqual(['invitation']);
  }, 120_000);

  it('because the platform asked for time is no failure, and is done when that has passed', async () => {
    const parley = await start();
    parley.slack.failNext('retry-later', { id: 'duty-1' });
    await parley.openAt('2026-11-24T10:00:00Z');

    expect(parley.complaints).toEqual([]);
    await expect
      .poll(() => askedIn(parley, 'duty-1', '2026-W48'), { timeout: 20_000 })
      .toEqual(['invitation']);
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
    expect(await parley.vault.list()).toEqual([]);
  }, 120_000);

  it('because its data is not of Parley’s making is not tried again', async () => {
    const parley = await start();
    const data = { roundId: '2026-W48', personId: 'duty-1', reminder: false, answer: '1' };
    await parley.queue.add([{ name: 'invite', id: 'forged', data } satisfies NewJob & { data: object }]);
    await parley.queue.whenIdle();
    expect(await parley.queue.failed()).toEqual([
      { name: 'invite', id: 'forged', reason: 'The job’s data is not of Parley’s making.', attempts: 1 },
    ]);
  }, 120_000);
});
