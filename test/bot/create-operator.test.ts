import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { closeRound } from '../../jobs/close-round.ts';
import { publishSummary } from '../../jobs/publish-summary.ts';
import { runJob } from '../../jobs/run-job.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import {
  answerAll,
  everyoneAskedIn,
  postsEverywhere,
  startSmallParley,
} from '../weeks/live-through-outages.ts';
import { members, rosterOf } from '../weeks/staff-roster.ts';
import { startTestParley, type TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

async function start(): Promise<TestParley> {
  const parley = await startSmallParley(await embeddedEngines());
  onTestFinished(() => parley.close());
  return parley;
}

/** Both channels are told of each step by hand, once. */
const bothPosts = [
  'Pulse, week of 23 November 2026: who is asked',
  'The operator opened the questions of the week of 23 November 2026 by hand',
  'The operator closed the questions of the week of 23 November 2026 by hand',
  'Pulse, week of 23 November 2026',
  'The operator published the summary of the week of 23 November 2026 by hand',
];

describe('an operator', () => {
  it('opens, closes and publishes by hand, and the hours of the schedule then repeat nothing', async () => {
    const parley = await start();
    const { operator } = parley;
    expect(await operator.closeRound()).toEqual({ done: false, sentence: 'No round is open.' });
    expect(await operator.openRound()).toEqual({
      done: true,
      sentence: 'Round 2026-W48 is open until Friday 27 November, 17:00.',
    });
    expect(await operator.openRound()).toEqual({
      done: false,
      sentence: 'This week’s round, 2026-W48, is open already.',
    });
    await parley.queue.whenIdle();
    await answerAll(parley);
    expect(await operator.publishRound()).toEqual({
      done: false,
      sentence: 'No closed round waits to be published.',
    });
    expect((await operator.closeRound()).sentence).toBe(
      'Round 2026-W48 is counted, and its keys and ballots are destroyed. Its summary is published on Monday 30 November, 09:00.',
    );
    expect((await operator.publishRound()).sentence).toBe('The summary of 2026-W48 is in both channels.');

    // A job that was killed before it was done is run again, and says nothing twice.
    await closeRound(parley.context, { roundId: '2026-W48', now: true });
    await publishSummary(parley.context, { roundId: '2026-W48', now: true });
    await parley.openAt('2026-11-24T10:00:00Z');
    await parley.lookAt('2026-11-26T10:00:00Z');
    await parley.lookAt('2026-11-27T17:00:00Z');
    await parley.lookAt('2026-11-30T09:00:00Z');
    expect(postsEverywhere(parley)).toEqual([bothPosts]);
    const steps = (await operator.exportRegister('csv'))
      .split('\r\n')
      .filter((row) => row.includes(',round,'));
    expect(steps.map((row) => row.split(',').slice(2, 7).join(' '))).toEqual([
      'the operator round 1 opened roundId: 2026-W48',
      'the operator round 2 closed roundId: 2026-W48',
      'the operator round 3 published roundId: 2026-W48',
    ]);
    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);
    expect((await parley.context.store.summaries.published(1))[0]?.answered).toBe(12);
  }, 120_000);

  it('and a second one who say the same at the same time do it once', async () => {
    const parley = await start();
    const [one, other] = [parley.operator, parley.operator];
    await Promise.all([one.openRound(), other.openRound()]);
    await parley.queue.whenIdle();
    await answerAll(parley);
    await Promise.all([one.closeRound(), other.closeRound()]);
    await Promise.all([one.publishRound(), other.publishRound()]);
    await parley.queue.whenIdle();

    expect(postsEverywhere(parley)).toEqual([bothPosts]);
    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);
    expect((await parley.context.store.summaries.published(2)).map(({ answered }) => answered)).toEqual([12]);
    expect(await parley.queue.failed()).toEqual([]);
  }, 120_000);
});

describe('an operator whose opening fails', () => {
  it('is told why, and that it is tried again; it opens no other week than the one that was meant', async () => {
    const parley = await start();
    parley.vault.create = async () => {
      throw new ParleyError(
        toldTrouble('The key vault cannot be written.', 'Set PARLEY_VAULT to a folder that can.'),
      );
    };
    expect(await parley.operator.openRound()).toEqual({
      done: false,
      sentence:
        'The key vault cannot be written. Set PARLEY_VAULT to a folder that can. Parley keeps trying.',
    });
    await parley.runUntil('2026-11-27T16:55:00Z');
    parley.vault.create = createMemoryVault().create;
    await parley.runUntil('2026-11-30T00:00:00Z');

    expect(await parley.context.store.rounds.list(1)).toEqual([]);
    expect(everyoneAskedIn(parley, '2026-W49')).toEqual([['']]);
    expect(postsEverywhere(parley)).toEqual([['']]);
    expect(await parley.operator.exportRegister('csv')).not.toContain(',round,');
    expect(await parley.queue.failed()).toEqual([]);
  }, 120_000);

  it('on a roster that was not agreed on is refused, and nothing is left to be tried again', async () => {
    const parley = await start();
    const people = [...members('new', 4, 'Duty team'), { id: 'rep', team: 'Duty team', role: 'rep' }];
    await parley.context.store.rosters.replace(parseRoster(rosterOf(people), 'roster.csv'));
    expect(await parley.operator.openRound()).toMatchObject({
      done: false,
      sentence: expect.stringContaining('is not the one that both sides agreed on'),
    });
    await runJob(parley.context, 'open-round', { byHand: '2026-W48' });
    expect(parley.complaints.join()).toContain('The round is not opened by hand. The roster in the database');
    expect(await parley.queue.failed()).toEqual([]);
  }, 120_000);
});

describe('an operator, after the hour of closing', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley({
      engines: await embeddedEngines(),
      from: '2026-11-28T09:00:00Z',
      roster: rosterOf(members('duty', 3, 'Duty team')),
      unreachable: ({ id }) => (id === 'duty-3' ? 'Slack: the account is deactivated.' : undefined),
    });
  }, 120_000);
  afterAll(() => parley.close());

  it('cannot open what would have closed by now', async () => {
    expect(await parley.operator.openRound()).toEqual({
      done: false,
      sentence:
        'This week’s questions closed on Friday 27 November, 17:00. Wait for next week’s opening. Both sides can agree on another hour: /agree propose closes.',
    });
  });

  it('sees whom each platform reaches, and why not', async () => {
    expect(await parley.operator.checkReach()).toEqual([
      {
        platform: 'slack',
        reachable: 2,
        unreachable: [{ personId: 'duty-3', reason: 'Slack: the account is deactivated.' }],
      },
      { platform: 'web', reachable: 0, unreachable: [] },
    ]);
  });

  it('makes links for everybody or for one, and for nobody else', async () => {
    expect(await parley.operator.createLinks()).toHaveLength(3);
    expect(await parley.operator.createLinks('duty-2')).toMatchObject([{ personId: 'duty-2' }]);
    await expect(parley.operator.createLinks('nobody')).rejects.toThrow('Nobody on the roster has that id.');
  });

  it('proposes a roster to both sides; one with a fault, or without anybody for one side, is refused', async () => {
    const { rosters } = parley.context.store;
    const before = await rosters.current();
    const people = [...members('new', 4, 'Duty team'), { id: 'leader', team: 'Duty team', role: 'leader' }];
    await expect(parley.operator.importRoster('person_id,team\nx,Duty team', 'roster.csv')).rejects.toThrow();
    expect(await parley.operator.importRoster(rosterOf(people), 'roster.csv')).toEqual({
      done: false,
      sentence:
        'The roster names no union rep, so one side could agree to nothing. Write `rep` or `leader` in the role column of whoever speaks for each side.',
    });
    const whole = rosterOf([...people, { id: 'rep', team: 'Duty team', role: 'rep' }]);
    expect((await parley.operator.importRoster(whole, 'roster.csv')).sentence).toContain('as A2');
    expect(await parley.operator.importRoster(whole, 'roster.csv')).toEqual({
      done: false,
      sentence: 'This is proposed already (A2). Both sides have to accept it: /agree list.',
    });
    expect(await rosters.current()).toEqual(before);
  });
});
