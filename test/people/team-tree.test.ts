import { expect, test } from 'vitest';
import {
  ancestorsOf,
  createSpellingCheck,
  parseTeamPath,
  teamKey,
  teamNodes,
  teamPathOf,
} from '../../src/people/team-tree.ts';

test('a team is read from the top down, whatever the spaces', () => {
  expect(parseTeamPath('  Safeguarding/Duty   team ')).toEqual(['Safeguarding', 'Duty team']);
});

test('an accent typed in two ways is one name', () => {
  expect(parseTeamPath('Cafe\u0301')).toEqual(parseTeamPath('Caf\u00e9'));
});

test('a key and its path lead to each other', () => {
  expect(teamKey(['Safeguarding', 'Duty team'])).toBe('Safeguarding / Duty team');
  expect(teamPathOf('Safeguarding / Duty team')).toEqual(['Safeguarding', 'Duty team']);
});

test('a team is under its service, and a service under nothing that has a name', () => {
  expect(ancestorsOf('A / B / C')).toEqual(['A', 'A / B']);
  expect(ancestorsOf('A')).toEqual([]);
});

test('the hierarchy has each node once, also those on which nobody sits', () => {
  expect(teamNodes([['B', 'C'], ['A'], ['B', 'D'], ['B', 'C']])).toEqual(['A', 'B', 'B / C', 'B / D']);
});

test('a second spelling of a service is found in any team of it', () => {
  const check = createSpellingCheck();
  expect(check(['Early Help', 'Hubs'])).toBeUndefined();
  expect(check(['Early Help', 'Hubs'])).toBeUndefined();
  expect(check(['Early help', 'Support'])).toEqual({ key: 'Early help', otherKey: 'Early Help' });
});

test('two services may each have a team of the same name', () => {
  const check = createSpellingCheck();
  expect(check(['North', 'Duty team'])).toBeUndefined();
  expect(check(['South', 'Duty team'])).toBeUndefined();
});
