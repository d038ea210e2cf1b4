import { expect, it, onTestFinished } from 'vitest';
import { parseRoster } from '../../src/people/parse-roster.ts';
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

const shrunk = rosterOf([...members('duty', 11, 'Duty team'), ...speakers]);

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

it('the agreed roster is brought back by importing it again, where another stands in the database', async () => {
  const parley = await start();
  const { rounds, rosters } = parley.context.store;
  const agreed = await rosters.current();
  await rosters.replace(parseRoster(withJoiner, 'roster.csv'));
  expect(await parley.operator.openRound()).toMatchObject({
    done: false,
    sentence: expect.stringContaining('Import the agreed one again, which then comes into effect'),
  });
  expect(await parley.operator.importRoster(roster, 'roster.csv')).toEqual({
    done: true,
    sentence:
      'The roster has 14 people. It is the one that both sides have agreed on. It is in effect now, in the place of another.',
  });
  expect(await rosters.current()).toEqual(agreed);
  expect((await parley.operator.importRoster(roster, 'roster.csv')).sentence).toBe(
    'The roster has 14 people. It is the one that both sides have agreed on.',
  );
  await parley.openAt('2026-11-24T10:00:00Z');
  expect((await rounds.current())?.hashes.roster).toBe(agreed?.hash);

  // In mid-week, nobody is put on the list or taken off it.
  await rosters.replace(parseRoster(withJoiner, 'roster.csv'));
  expect((await parley.operator.importRoster(roster, 'roster.csv')).sentence).toContain(
    'It comes into effect when the open round has closed.',
  );
  expect((await rosters.current())?.people).toHaveLength(15);
  await parley.runUntil('2026-11-27T17:00:00Z');
  expect(await rosters.current()).toEqual(agreed);
}, 120_000);

it('a roster that was agreed on and is not there any more is asked for in words, and comes into effect', async () => {
  const parley = await start();
  const { rosters, settings } = parley.context.store;
  await parley.operator.importRoster(withJoiner, 'roster.csv');
  await actAs(parley.slack, 'rep').acceptOpen();
  await settings.set('waiting-rosters', []);
  await actAs(parley.slack, 'leader').acceptOpen();
  expect(parley.complaints.join()).toMatch(
    /The roster that both sides agreed on, \w+, is not in the database any more, .*Import its file again/,
  );
  await parley.operator.importRoster(withJoiner, 'roster.csv');
  expect((await rosters.current())?.people).toHaveLength(15);
}, 120_000);

it('a roster that is imported while another is declined is there when both sides accept it', async () => {
  const parley = await start();
  const { settings, rounds, rosters } = parley.context.store;
  const leader = actAs(parley.slack, 'leader');
  await parley.operator.importRoster(shrunk, 'roster.csv');
  // Between reading what waits and writing it back, the declining gives the import all the time that it needs.
  const { get } = settings;
  const imported = new Promise<string>((resolve, reject) => {
    settings.get = async (name) => {
      const value = await get(name);
      if (name !== 'waiting-rosters') return value;
      settings.get = get;
      parley.operator
        .importRoster(withJoiner, 'roster.csv')
        .then(({ sentence }) => resolve(sentence), reject);
      for (let turn = 0; turn < 200; turn += 1) await rounds.list(1);
      return value;
    };
  });
  await leader.agree('decline', { number: 'A2' });
  expect(await imported).toContain('as A3');

  await actAs(parley.slack, 'rep').agree('accept', { number: 'A3' });
  await leader.agree('accept', { number: 'A3' });
  expect((await rosters.current())?.people).toHaveLength(15);
}, 120_000);
