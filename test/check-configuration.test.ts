import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkConfiguration } from '../src/check-configuration.ts';
import { english } from '../src/language/languages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathsIn = (place: string) => ({
  PARLEY_ORGANISATION: join(place, 'organisation.yaml'),
  PARLEY_ROSTER: join(place, 'roster.csv'),
});

const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id\n';

it('a fresh clone has no fault, and hears that the sample would run', async () => {
  const { faults, found } = await checkConfiguration(pathsIn(folder));
  expect(faults).toEqual([]);
  expect(found.map((one) => one(english))).toEqual([
    '.env: the embedded database; web.',
    'organisation.yaml: not there, so Parley runs its sample organisation.',
    'roster.csv: not there. Bring a roster in with: parley roster import FILE',
  ]);
});

it('sound files are named with what was read from them', async () => {
  writeFileSync(join(folder, 'organisation.yaml'), 'name: Riverside Council\ntimeZone: Europe/London\n');
  writeFileSync(join(folder, 'roster.csv'), `${header}p1,Duty team,staff,,,,,\n`);
  const { faults, found } = await checkConfiguration({
    ...pathsIn(folder),
    DATABASE_URL: 'postgres://localhost/parley',
  });
  expect(faults).toEqual([]);
  expect(found.map((one) => one(english))).toEqual([
    '.env: PostgreSQL, jobs in PostgreSQL; web.',
    'organisation.yaml: Riverside Council, Europe/London; no figure for fewer than 10 people.',
    expect.stringMatching(/^core\.yaml: \d questions every week, \d+ in rotation\.$/),
    'roster.csv: one person.',
  ]);
});

it('faults of all four come out at once', async () => {
  writeFileSync(
    join(folder, 'organisation.yaml'),
    'name: Riverside\nrules:\n  minimumGroup: 1\nquestions: mine.yaml\n',
  );
  writeFileSync(join(folder, 'mine.yaml'), 'core: 5\n');
  writeFileSync(join(folder, 'roster.csv'), `${header}p1,Duty team,boss,,,,,\n`);
  const { faults } = await checkConfiguration({ ...pathsIn(folder), PORT: 'x' });
  expect(new Set(faults.map((fault) => fault.file))).toEqual(
    new Set(['.env', 'organisation.yaml', 'mine.yaml', 'roster.csv']),
  );
});
