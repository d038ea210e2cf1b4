import { expect, it } from 'vitest';
import { compareRosters } from '../../src/dispute/compare-rosters.ts';
import { english } from '../../src/language/languages.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { rosterWords } from '../../src/roster/words.ts';
import { aPerson } from '../contracts/store-samples.ts';
import { members, rosterOf } from '../weeks/staff-roster.ts';

const describe = rosterWords(english).change;
const staff = members('duty', 6, 'Duty team');
const before = parseRoster(rosterOf([...staff, { id: 'rep', team: 'Duty team', role: 'rep' }]), 'roster.csv');

it('a new roster is told in counts and hashes, and names nobody', () => {
  const after = parseRoster(
    rosterOf([
      ...staff.slice(1).map((line) => (line.id === 'duty-2' ? { ...line, team: 'Court team' } : line)),
      { id: 'rep', team: 'Duty team', role: 'staff' },
      { id: 'new-1', team: 'Court team', role: 'rep' },
      { id: 'new-2', team: 'Court team', employment: 'agency' },
    ]),
    'roster.csv',
  );
  const lines = describe(compareRosters(before, after));
  expect(lines).toEqual([
    'roster: 7 → 8 people, 2 added, 1 removed, 1 moved team, 1 new as union reps, 1 no longer union reps',
    `roster: ${before.hash.slice(0, 12)} → ${after.hash.slice(0, 12)}`,
  ]);
  expect(lines.join()).not.toMatch(/duty-|new-\d|example\.org/);
});

it('a change of somebody’s details is a change too', () => {
  const after = parseRoster(
    rosterOf([
      { ...staff[0], id: 'duty-1', team: 'Duty team', employment: 'agency' },
      ...staff.slice(1),
      { id: 'rep', team: 'Duty team', role: 'rep' },
    ]),
    'roster.csv',
  );
  expect(describe(compareRosters(before, after))[0]).toBe(
    'roster: 7 → 7 people, 1 with other details changed',
  );
});

it.each([
  ['an e-mail address', { email: 'other@example.org' }],
  ['a Slack account', { slackId: 'U2222222' }],
  ['a Discord account', { discordId: '22222222222222222' }],
])('that %s is another’s is said by itself, since somebody else may answer', (_, account) => {
  const known = { email: 'one@example.org', slackId: 'U1111111', discordId: '11111111111111111' };
  const others = [aPerson('stays', known), aPerson('has no account')];
  const change = compareRosters(
    { people: [aPerson('p', known), ...others], hash: 'before' },
    { people: [aPerson('p', { ...known, ...account }), ...others], hash: 'after' },
  );
  expect(describe(change)).toEqual([
    'roster: 3 → 3 people',
    'roster: 1 person who stays has another e-mail address, Slack or Discord account than before; whoever holds it answers for this person',
    'roster: before → after',
  ]);
  expect(describe({ ...change, accounts: 3 })[1]).toMatch(/^roster: 3 people who stay have another/);
});

it('a change that the register has had since before accounts were counted is told as it was then', () => {
  const { accounts: _, ...older } = compareRosters(before, before);
  expect(describe({ ...older, corrected: 2 })[0]).toBe('roster: 7 → 7 people, 2 with other details changed');
});
