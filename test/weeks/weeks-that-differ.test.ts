import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs } from './act-as.ts';
import { askedIn, everyoneAskedIn, postsEverywhere, startSmallParley } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley, type TestParleyOptions } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

async function start(options: Omit<TestParleyOptions, 'engines'>): Promise<TestParley> {
  const parley = await startTestParley({ engines: await embeddedEngines(), ...options });
  onTestFinished(() => parley.close());
  return parley;
}

const smallTeam = [
  ...members('duty', 4, 'Duty team'),
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
];

/** The operator imports it, and both sides accept it. */
async function agreeOnRoster(parley: TestParley, roster: string): Promise<void> {
  await parley.operator.importRoster(roster, 'roster.csv');
  await actAs(parley.slack, 'rep').acceptOpen();
  await actAs(parley.slack, 'leader').acceptOpen();
}

const sevenPeople = rosterOf([...smallTeam, { id: 'york', team: 'Duty team', zone: 'America/New_York' }]);

/** The messages that two people, in London and New York, have had in a week so far. */
const asked = (parley: TestParley, roundId: string) => [
  askedIn(parley, 'duty-1', roundId),
  askedIn(parley, 'york', roundId),
];

describe('when the clocks change', () => {
  it('in October, people are asked at ten on their own wall before and after', async () => {
    const parley = await start({ from: '2026-10-19T12:00:00Z', roster: sevenPeople });
    await parley.openAt('2026-10-20T08:59:00Z');
    expect(asked(parley, '2026-W43')).toEqual([[], []]);
    await parley.openAt('2026-10-20T09:00:00Z');
    await parley.runUntil('2026-10-20T13:59:00Z');
    expect(asked(parley, '2026-W43')).toEqual([['invitation'], []]);
    await parley.runUntil('2026-10-20T14:00:00Z');
    expect(asked(parley, '2026-W43')).toEqual([['invitation'], ['invitation']]);
    await parley.runUntil('2026-10-23T16:00:00Z');
    await parley.runUntil('2026-10-26T08:59:00Z');
    expect(postsEverywhere(parley)[0]).toHaveLength(1);
    await parley.runUntil('2026-10-26T09:00:00Z');
    expect(postsEverywhere(parley)[0]).toHaveLength(2);

    await parley.openAt('2026-10-27T09:00:00Z');
    expect(asked(parley, '2026-W44')).toEqual([[], []]);
    await parley.openAt('2026-10-27T10:00:00Z');
    // New York changes a week later, so for this week it is an hour nearer.
    await parley.runUntil('2026-10-27T14:00:00Z');
    expect(asked(parley, '2026-W44')).toEqual([['invitation'], ['invitation']]);
  }, 120_000);

  it('in March, the summary of the week before and the next opening keep to the wall as well', async () => {
    const parley = await start({ from: '2027-03-22T12:00:00Z', roster: sevenPeople });
    await parley.openAt('2027-03-23T10:00:00Z');
    await parley.runUntil('2027-03-26T16:59:00Z');
    expect((await parley.context.store.rounds.current())?.id).toBe('2027-W12');
    await parley.runUntil('2027-03-26T17:00:00Z');
    await parley.runUntil('2027-03-29T07:59:00Z');
    expect(postsEverywhere(parley)[0]).toHaveLength(1);
    await parley.runUntil('2027-03-29T08:00:00Z');
    expect(postsEverywhere(parley)[0]).toHaveLength(2);

    await parley.openAt('2027-03-30T09:00:00Z');
    expect(asked(parley, '2027-W13')).toEqual([['invitation'], []]);
    await parley.runUntil('2027-03-30T14:00:00Z');
    expect(asked(parley, '2027-W13')).toEqual([['invitation'], ['invitation']]);
  }, 120_000);
});

describe('a week that is left out', () => {
  it('for a holiday asks nobody, and is said beforehand', async () => {
    const parley = await startSmallParley(
      await embeddedEngines(),
      'name: Northshire\nschedule: { skipWeeks: [2026-11-25] }\n',
    );
    onTestFinished(() => parley.close());
    const status = await actAs(parley.slack, 'duty-1').pulse('status');
    expect(status.text).toContain('Next week opens: Tuesday 1 December, 10:00');

    await parley.openAt('2026-11-24T10:00:00Z');
    await parley.lookAt('2026-11-24T11:00:00Z');
    expect(await parley.context.store.rounds.list(1)).toEqual([]);
    await parley.openAt('2026-12-01T10:00:00Z');
    expect(everyoneAskedIn(parley, '2026-W49')).toEqual([['invitation']]);
  }, 120_000);
});

const withJoiner = rosterOf([
  ...smallTeam.map((line) => (line.id === 'duty-1' ? { ...line, team: 'Court team' } : line)),
  { id: 'joiner', team: 'Duty team' },
]);
const teamOf = async ({ context }: TestParley, id: string) =>
  (await context.store.rounds.currentFor(id))?.elector?.team;

describe('a roster that both sides accept', () => {
  it('while a week is open takes effect with the next week', async () => {
    const parley = await start({ roster: sevenPeople });
    await parley.openAt('2026-11-24T10:00:00Z');

    await agreeOnRoster(parley, withJoiner);
    const early = await actAs(parley.slack, 'joiner').submit('ballot.2026-W48', { workload: '1' });
    const stillThere = await actAs(parley.slack, 'york').submit('ballot.2026-W48', { workload: '1' });
    expect(early.ok).toBe(false);
    expect(stillThere.ok).toBe(true);

    await parley.runUntil('2026-11-27T17:00:00Z');
    await parley.openAt('2026-12-01T10:00:00Z');
    expect(askedIn(parley, 'joiner', '2026-W48')).toEqual([]);
    expect(askedIn(parley, 'joiner', '2026-W49')).toEqual(['invitation']);
    expect(askedIn(parley, 'york', '2026-W49')).toEqual([]);
  }, 120_000);

  it('moves nobody to another team before 13 weeks have passed, and counts who joins under other teams', async () => {
    const parley = await start({ roster: sevenPeople });
    await parley.openAt('2026-11-24T10:00:00Z');
    await agreeOnRoster(parley, withJoiner);

    await parley.beDownUntil('2027-02-16T10:00:00Z');
    expect((await parley.context.store.rounds.current())?.id).toBe('2027-W07');
    expect(await teamOf(parley, 'joiner')).toBeNull();
    expect(await teamOf(parley, 'duty-1')).toBe('Duty team');

    await parley.beDownUntil('2027-02-23T10:00:00Z');
    expect((await parley.context.store.rounds.current())?.id).toBe('2027-W08');
    expect(await teamOf(parley, 'joiner')).toBe('Duty team');
    expect(await teamOf(parley, 'duty-1')).toBe('Court team');
  }, 120_000);
});
