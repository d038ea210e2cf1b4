import { expect, it, onTestFinished } from 'vitest';
import { actAs } from './act-as.ts';
import { everyoneAskedIn, startSmallParley } from './live-through-outages.ts';
import { organisationFile, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

async function start(organisation?: string): Promise<TestParley> {
  const parley = await startSmallParley(await embeddedEngines(), organisation);
  onTestFinished(() => parley.close());
  return parley;
}

/** Loses what is added to ask or remind anybody while `act` happens. */
async function losingInvitations({ queue }: TestParley, act: () => Promise<unknown>): Promise<void> {
  const { add } = queue;
  queue.add = (jobs) => add(jobs.filter(({ name }) => name !== 'invite'));
  await act();
  await queue.whenIdle();
  queue.add = add;
}

it('invitations that were lost are sent in a week that the operator opened though it is skipped', async () => {
  const parley = await start(`${organisationFile}schedule: { skipWeeks: [2026-11-23] }\n`);
  await losingInvitations(parley, () => parley.operator.openRound());
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['']]);

  await parley.lookAt('2026-11-23T10:30:00Z');
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);
}, 120_000);

it('reminders that were lost are sent though both sides agreed in mid-week on an earlier closing', async () => {
  const parley = await start();
  await parley.openAt('2026-11-24T10:00:00Z');
  await actAs(parley.slack, 'rep').agree('propose', { what: 'closes', value: 'Thursday 10:30' });
  await actAs(parley.slack, 'leader').acceptOpen();
  await losingInvitations(parley, () => parley.runUntil('2026-11-26T10:00:00Z'));
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);

  await parley.lookAt('2026-11-26T11:00:00Z');
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation', 'reminder']]);
}, 120_000);
