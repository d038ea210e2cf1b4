import { expect, test } from 'vitest';
import { createSpellingCheck, parseTeamPath, teamKey } from '../../src/people/team-tree.ts';

test('a team is read from the top down, whatever the spaces', () => {
  expect(parseTeamPath('  Safeguarding/Duty   team ')).toEqual(['Safeguarding', 'Duty team']);
});

test('an accent typed in two ways is one name', () => {
  expect(parseTeamPath('Cafe\u0301')).toEqual(parseTeamPath('Caf\u00e9'));
});

test('a path is stored and shown as one key', () => {
  expect(teamKey(['Safeguarding', 'Duty team'])).toBe('Safeguarding / Duty team');
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
