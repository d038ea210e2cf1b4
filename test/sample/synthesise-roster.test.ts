import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { Person } from '../../src/people/person.ts';
import { teamKey } from '../../src/people/team-tree.ts';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';

const { people } = parseRoster(synthesiseRoster({ staff: 250, seed: 7 }), 'roster.csv');
const withRole = (role: Person['role']) => people.filter((person) => person.role === role);
const inTeam = (team: string) => people.filter((person) => teamKey(person.team) === team);

test('the roster that ships is the one of seed 7', async () => {
  expect(await readFile('sample/roster.csv', 'utf8')).toBe(synthesiseRoster({ staff: 250, seed: 7 }));
});

test('the organisation that ships is valid and asks the shipped questions', async () => {
  const file = 'sample/organisation.yaml';
  const organisation = parseOrganisation(await readFile(file, 'utf8'), file);
  expect(organisation.name).toBe('Northborough Council — Children\u0027s Services');
  expect(organisation.questionsFile).toBe('questions/core.yaml');
});

describe('the sample of 250', () => {
  test('has 244 staff, three leaders and three reps', () => {
    expect([
      people.length,
      withRole('staff').length,
      withRole('leader').length,
      withRole('rep').length,
    ]).toEqual([250, 244, 3, 3]);
  });

  test('has twelve teams under three services, each service with a leader and a rep', () => {
    const teams = new Set(people.filter(({ team }) => team.length === 2).map(({ team }) => teamKey(team)));
    const services = ['Corporate Parenting', 'Early Help', 'Safeguarding'];
    expect(teams.size).toBe(12);
    expect(
      withRole('leader')
        .map(({ team }) => team[0])
        .toSorted(),
    ).toEqual(services);
    expect(
      withRole('rep')
        .map(({ team }) => team[0])
        .toSorted(),
    ).toEqual(services);
  });

  test('has one team with 44% from an agency, and one too small to be shown', () => {
    const agency = inTeam('Safeguarding / Assessment South').filter(
      ({ employment }) => employment === 'agency',
    );
    expect(agency.length / inTeam('Safeguarding / Assessment South').length).toBe(0.44);
    expect(inTeam('Early Help / Edge of Care')).toHaveLength(8);
  });

  test('has two people in other time zones', () => {
    const elsewhere = people
      .filter(({ timeZone }) => timeZone !== 'Europe/London')
      .map(({ timeZone }) => timeZone);
    expect(elsewhere.toSorted()).toEqual(['America/Toronto', 'Europe/Lisbon']);
  });
});

test.each([20, 21, 57, 1000, 10_000])('a sample of %i has as many people', (staff) => {
  expect(parseRoster(synthesiseRoster({ staff, seed: 1 }), 'roster.csv').people).toHaveLength(staff);
});

test('another seed moves people to other numbers', () => {
  expect(synthesiseRoster({ staff: 250, seed: 8 })).not.toBe(synthesiseRoster({ staff: 250, seed: 7 }));
});

test.each([19, 100_001, 20.5, Number.NaN])('a sample of %d is refused in words', (staff) => {
  expect(() => synthesiseRoster({ staff, seed: 1 })).toThrow(`The sample cannot have ${staff} staff.`);
});
