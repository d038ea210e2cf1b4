import { expect, it, onTestFinished } from 'vitest';
import { actAs } from './act-as.ts';
import { askedIn } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const speakers = [
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
];
const roster = rosterOf([...members('duty', 12, 'Duty team'), ...speakers]);
const withJoiner = rosterOf([...members('duty', 13, 'Duty team'), ...speakers]);

async function start(): Promise<TestParley> {
  const parley = await startTestParley({ engines: await embeddedEngines(), roster });
  onTestFinished(() => parley.close());
  return parley;
}

it('a roster that both sides accept while a round is drawn from the one before is the one that is asked', async () => {
  const parley = await start();
  const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
  await parley.operator.importRoster(withJoiner, 'roster.csv');
  await rep.acceptOpen();
  await parley.queue.whenIdle();
  const { reach } = parley.slack;
  parley.slack.reach = async (people) => {
    parley.slack.reach = reach;
    await leader.acceptOpen();
    return reach(people);
  };
  await parley.openAt('2026-11-24T10:00:00Z');
  await parley.runUntil('2026-11-24T10:00:01Z');

  const { rounds, rosters } = parley.context.store;
  const round = await rounds.get('2026-W48');
  expect(round?.asked.total).toBe(15);
  expect(round?.hashes.roster).toBe(await rosters.hash());
  expect(askedIn(parley, 'duty-13', '2026-W48')).toEqual(['invitation']);
}, 120_000);
