import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import type { NewJob } from '../../src/ports/job-queue.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { actAs } from '../weeks/act-as.ts';
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
          /^Failed \d+ times?: The connection broke. Parley looks whether the message arrived.$/,
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
      /close-round: Failed \d+ times?: The key vault holds no keys for this round, so its ballots cannot be counted. Bring back the vault’s folder \(PARLEY_VAULT\)/,
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

describe('a vault that does not let go of a round’s keys', () => {
  let parley: TestParley;
  let destroy: TestParley['vault']['destroy'];
  beforeAll(async () => {
    parley = await startSmallParley(await embeddedEngines());
    destroy = parley.vault.destroy;
    parley.vault.destroy = async () => {
      throw new ParleyError(
        toldTrouble('The key vault still holds files of round 2026-W48.', 'Remove them by hand.'),
      );
    };
    await parley.openAt('2026-11-24T10:00:00Z');
    await answerAll(parley);
    await parley.runUntil('2026-11-27T17:00:00Z');
  }, 120_000);
  afterAll(() => parley.close());

  const status = async () => (await actAs(parley.slack, 'rep').pulse('status')).text;
  const alarm = 'The keys of the week of 23 November 2026 (2026-W48) could not be destroyed yet';

  it('leaves the round undestroyed, ballots and all, and is logged each time', async () => {
    expect((await parley.context.store.rounds.get('2026-W48'))?.destroyedAt).toBeUndefined();
    expect(await parley.context.store.ballots.count('2026-W48')).toBe(12);
    const logged = () => parley.complaints.filter((one) => one.includes('could not be destroyed')).length;
    const before = logged();
    expect(before).toBeGreaterThan(0);
    await parley.runUntil('2026-11-27T17:30:00Z');
    expect(logged()).toBeGreaterThan(before);
  });

  it('is told the operator in words, and anyone who asks, after an hour', async () => {
    expect((await problems(parley)).map(({ what }) => what).join()).not.toContain('still exist');
    expect(await status()).not.toContain('Not destroyed yet');
    parley.clock.moveTo('2026-11-27T18:00:00Z');
    expect((await problems(parley))[0]).toEqual({
      job: 'destroy-round',
      what: 'The keys and ballots of 2026-W48 still exist. They should have been gone 1 hour ago.',
      whatToDo: 'Mend the key vault (PARLEY_VAULT); parley doctor looks at it. Parley keeps trying.',
    });
    expect(await status()).toContain(
      'Not destroyed yet: the keys and ballots of the week of 23 November 2026 (2026-W48), which should have been gone 1 hour ago.',
    );
  });

  it('is a fault for parley doctor, as are keys that came back and a round without keys', async () => {
    const faults = async () =>
      (await parley.operator.examine()).filter(
        ({ about, verdict }) => about === 'keys' && verdict !== 'good',
      );
    expect(await faults()).toMatchObject([
      { verdict: 'fault', found: 'Those of 2026-W48 should have been destroyed 1 hour ago, and are not.' },
    ]);
    await parley.vault.create('2020-W01');
    expect((await faults()).at(-1)).toMatchObject({
      verdict: 'warning',
      found: 'The vault holds keys of rounds that this database does not know: 2020-W01.',
    });
    await destroy('2020-W01');
  });

  it('is told both channels after six hours, once', async () => {
    await parley.lookAt('2026-11-27T22:00:00Z');
    expect(postsEverywhere(parley).flat()).not.toContain(alarm);
    await parley.lookAt('2026-11-27T23:00:00Z');
    await parley.lookAt('2026-11-28T23:00:00Z');
    expect(postsEverywhere(parley).map((titles) => titles.filter((title) => title === alarm))).toEqual([
      [alarm],
    ]);
  });

  it('is tried again for ever: when the vault is mended many weeks later, they are gone, and both sides are told', async () => {
    await parley.beDownUntil('2027-03-01T12:00:00Z');
    parley.vault.destroy = destroy;
    await parley.lookAt('2027-03-01T13:00:00Z');
    expect((await parley.context.store.rounds.get('2026-W48'))?.destroyedAt).toBeDefined();
    expect(await parley.vault.list()).not.toContain('2026-W48');
    expect(postsEverywhere(parley).flat()).toContain(
      'The keys of the week of 23 November 2026 (2026-W48) are destroyed now',
    );
    expect(await status()).not.toContain('Not destroyed yet');
  });

  it('keys that come back after their destruction, and a channel that cannot be read, are faults for parley doctor', async () => {
    await parley.vault.create('2026-W48');
    parley.web.find = async () => {
      throw new ParleyError(toldTrouble('The token was refused.', 'Set it again.'));
    };
    const faults = (await parley.operator.examine()).filter(({ verdict }) => verdict === 'fault');
    expect(faults.map(({ found }) => found)).toEqual([
      'The vault holds keys of rounds that were destroyed: 2026-W48. They came back, perhaps from a backup.',
      'The leadership’s channel cannot be read: The token was refused.',
      'The union’s channel cannot be read: The token was refused.',
    ]);
    await destroy('2026-W48');
  });

  it('a destruction whose job was lost is found missing by the next look, and done', async () => {
    const { queue } = parley;
    const { add } = queue;
    queue.add = (jobs) => add(jobs.filter(({ name }) => name !== 'destroy-round'));
    await parley.openAt('2027-03-02T10:00:00Z');
    await parley.runUntil('2027-03-05T17:00:00Z');
    await parley.runUntil('2027-03-08T09:00:00Z');
    const destroyedAt = async () => (await parley.context.store.rounds.get('2027-W09'))?.destroyedAt;
    expect(await destroyedAt()).toBeUndefined();
    queue.add = add;
    await parley.lookAt('2027-03-08T10:00:00Z');
    expect(await destroyedAt()).toBeDefined();
  });

  it('a job that had failed for good gets another try with every look', async () => {
    const data = { roundId: '2026-W48', personId: 'duty-1', reminder: false, answer: '1' };
    await parley.queue.add([{ name: 'invite', id: 'forged', data } satisfies NewJob & { data: object }]);
    await parley.queue.whenIdle();
    const failures = () => parley.complaints.filter((one) => one.startsWith('A job failed')).length;
    const before = failures();
    await parley.lookAt('2027-03-08T11:00:00Z');
    await parley.lookAt('2027-03-08T12:00:00Z');
    expect(failures()).toBe(before + 2);
  });
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
