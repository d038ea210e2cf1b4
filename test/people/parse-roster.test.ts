import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/digest/digest-of.ts';
import { describeFault, FaultyFileError } from '../../src/errors/fault.ts';
import { english } from '../../src/language/languages.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { Person } from '../../src/people/person.ts';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';

const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms';

function rosterOf(...rows: string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

/** The faults of a roster as the operator reads them. */
function faultsOf(csv: string | Uint8Array): readonly string[] {
  try {
    parseRoster(csv, 'roster.csv');
    return [];
  } catch (error) {
    if (!(error instanceof FaultyFileError)) throw error;
    return error.faults.map((fault) => describeFault(fault, english));
  }
}

describe('a sound roster', () => {
  test('gives each person what their line says, sorted by id', () => {
    const roster = parseRoster(
      rosterOf(
        'p2,Early Help,leader,,permanent,,,,',
        'p1, Safeguarding / Duty team ,Staff,Europe/Lisbon,agency,a@example.org,U012ABCDEF,123456789012345678,',
      ),
      'roster.csv',
    );
    expect(roster.people).toEqual([
      {
        id: 'p1',
        team: ['Safeguarding', 'Duty team'],
        role: 'staff',
        timeZone: 'Europe/Lisbon',
        employment: 'agency',
        email: 'a@example.org',
        slackId: 'U012ABCDEF',
        discordId: '123456789012345678',
        platforms: ['slack', 'discord', 'web'],
      },
      { id: 'p2', team: ['Early Help'], role: 'leader', employment: 'permanent', platforms: ['web'] },
    ]);
  });

  test('has the digest of its people as its hash, whatever the order of lines', () => {
    const one = parseRoster(rosterOf('p1,A,staff,,,,,,', 'p2,B,rep,,,,,,'), 'roster.csv');
    const other = parseRoster(rosterOf('p2,B,rep,,,,,,', 'p1,A,staff,,,,,,'), 'roster.csv');
    expect(one.hash).toBe(digestOf(one.people));
    expect(other.hash).toBe(one.hash);
  });

  test('asks on the platforms that a line lists, in its order', () => {
    const [person] = parseRoster(rosterOf('p1,A,staff,,,a@example.org,,,Web slack'), 'roster.csv').people;
    expect(person?.platforms).toEqual(['web', 'slack']);
  });

  test('says "not stated" where employment is empty', () => {
    expect(parseRoster(rosterOf('p1,A,staff,,,,,,'), 'roster.csv').people[0]?.employment).toBe('not stated');
  });

  test('takes what looks like a formula as what it is', () => {
    const [person] = parseRoster(rosterOf('=1+1,@team,staff,,+temp,,,,'), 'roster.csv').people;
    expect(person).toMatchObject({ id: '=1+1', team: ['@team'], employment: '+temp' });
  });

  test('lets people sit on a service as well as on its teams', () => {
    const roster = parseRoster(rosterOf('p1,A,leader,,,,,,', 'p2,A / B,staff,,,,,,'), 'roster.csv');
    expect(roster.people.map(({ team }) => team)).toEqual([['A'], ['A', 'B']]);
  });

  test('takes the headings of the handbook, with spaces, hyphens and capitals, in any order', () => {
    const csv =
      'Role,Slack ID,E-mail,Team path,Time zone,Person ID,Employment,Discord id\nrep,,,A / B,,p1,permanent,\n';
    expect(parseRoster(csv, 'roster.csv').people[0]).toMatchObject({
      id: 'p1',
      role: 'rep',
      team: ['A', 'B'],
    });
  });

  test.each([
    ['a BOM and CRLF', (csv: string) => `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
    ['semicolons', (csv: string) => csv.replaceAll(',', ';')],
    ['tabs', (csv: string) => csv.replaceAll(',', '\t')],
    ['carriage returns alone', (csv: string) => csv.replaceAll('\n', '\r')],
    ['blank lines and lines of empty cells', (csv: string) => `${csv}\n,,,,,,,,\n   \n`],
    ['quotation marks around every cell', (csv: string) => csv.replace(/[^,\n]+/g, '"$&"')],
    ['empty cells behind each line', (csv: string) => csv.replaceAll('\n', ',,\n')],
  ])('reads the same with %s', (_what, written) => {
    const csv = rosterOf('p1,A / B,staff,Europe/London,permanent,a@example.org,,,web', 'p2,A,rep,,,,,,');
    expect(parseRoster(new TextEncoder().encode(written(csv)), 'roster.csv')).toEqual(
      parseRoster(csv, 'roster.csv'),
    );
  });

  test('reads a quoted cell that holds the delimiter and quotation marks', () => {
    const [person] = parseRoster(
      rosterOf('p1,"Looked after, ""LAC"" team",staff,,,,,,'),
      'roster.csv',
    ).people;
    expect(person?.team).toEqual(['Looked after, "LAC" team']);
  });

  test('of 100,000 lines is read within seconds of computing', { timeout: 120_000 }, () => {
    const csv = synthesiseRoster({ staff: 100_000, seed: 1 });
    const before = process.cpuUsage();
    const roster = parseRoster(csv, 'roster.csv');
    const { user, system } = process.cpuUsage(before);
    expect(roster.people).toHaveLength(100_000);
    expect((user + system) / 1_000_000).toBeLessThan(15);
  });
});

describe('a faulty roster is refused, and says', () => {
  test('every fault at once, with its line, in the order of lines', () => {
    expect(
      faultsOf(
        rosterOf(
          'p1,A,boss,Mars/Base,,,,,',
          'p1,A / B,staff,,,,u1,12,',
          ',A,staff,,,no-address,,,fax',
          'p4,,rep,,,,,,',
        ),
      ),
    ).toEqual([
      'roster.csv line 2: the time zone "Mars/Base" is not known; write a name such as Europe/London, or leave it empty.',
      'roster.csv line 2: the role "boss" is not one of staff, rep, leader.',
      'roster.csv line 3: the Slack id "u1" is not one; it begins with U or W, and capitals and digits follow (in Slack: profile, More, Copy member ID).',
      'roster.csv line 3: the Discord id "12" is not one; it has 17 to 20 digits. If a spreadsheet shortened it, format the column as text.',
      'roster.csv line 3: the person_id "p1" stands on line 2 already; nobody may be on the roster twice.',
      'roster.csv line 4: the person_id is empty; each person needs one of their own, such as p001.',
      'roster.csv line 4: the e-mail address "no-address" is not one; write it like name@example.org, or leave it empty.',
      'roster.csv line 4: the platform "fax" is not one of web, slack, discord.',
      'roster.csv line 5: the team is empty; write it from the top down, such as Safeguarding / Duty team.',
    ]);
  });

  test('which column is missing', () => {
    expect(faultsOf('person_id,team,time_zone,employment\np1,A,,\n')).toEqual([
      'roster.csv line 1: the column role is missing; person_id, team, role, time_zone, employment must be there.',
    ]);
  });

  test('which columns it does not know, and which are there twice', () => {
    expect(
      faultsOf('person_id,team,role,time_zone,employment,Salary,Person ID\np1,A,staff,,,1,p1\n'),
    ).toEqual([
      `roster.csv line 1: the column "Salary" is not known; the columns are ${header.replaceAll(',', ', ')}.`,
      'roster.csv line 1: the column person_id is there twice ("Person ID" is the second); keep one.',
    ]);
  });

  test.each([
    ['e-mail addresses, whatever their case', 'A@example.org,,', 'a@example.org,,', 'email "a@example.org"'],
    ['Slack ids', ',U012ABCDEF,', ',U012ABCDEF,', 'slack_id "U012ABCDEF"'],
    ['Discord ids', ',,123456789012345678', ',,123456789012345678', 'discord_id "123456789012345678"'],
  ])('that two people share %s', (_what, first, second, named) => {
    expect(faultsOf(rosterOf(`p1,A,staff,,,${first},`, `p2,A,staff,,,${second},`))).toEqual([
      `roster.csv line 3: the ${named} stands on line 2 already; nobody may be on the roster twice.`,
    ]);
  });

  test.each([['+01:00'], ['GMT+1'], ['London']])('that %s is no time zone', (zone) => {
    expect(faultsOf(rosterOf(`p1,A,staff,${zone},,,,,`))).toHaveLength(1);
  });

  test.each([['Other Teams'], ['Safeguarding / other  teams']])('that no team may be called %s', (team) => {
    expect(faultsOf(rosterOf(`p1,${team},staff,,,,,,`))[0]).toContain('which summaries need for small teams');
  });

  test('that a team path has a gap', () => {
    expect(faultsOf(rosterOf('p1,A / / B,staff,,,,,,'))[0]).toContain(
      'the team "A / / B" has an empty name in it',
    );
  });

  test('that one team is spelt in two ways', () => {
    expect(faultsOf(rosterOf('p1,A / Duty team,staff,,,,,,', 'p2,A / duty Team,staff,,,,,,'))).toEqual([
      'roster.csv line 3: the team "A / duty Team" is also written "A / Duty team"; write it the same way everywhere.',
    ]);
  });

  test('that a team or an id is too long to be sealed or shown', () => {
    const faults = faultsOf(rosterOf(`${'p'.repeat(101)},${'A'.repeat(201)},staff,,,,,,`));
    expect(faults).toEqual([
      expect.stringContaining('has 101 characters; at most 100 are allowed.'),
      expect.stringContaining('has 201 characters; at most 200 are allowed.'),
    ]);
  });

  test('that the platforms are nothing but separators', () => {
    expect(faultsOf(rosterOf('p1,A,staff,,,,,,|', 'p2,A,staff,,,,,,;'))).toEqual([
      'roster.csv line 2: the platforms "|" name none; write one or more of web, slack, discord, or leave it empty.',
      'roster.csv line 3: the platforms ";" name none; write one or more of web, slack, discord, or leave it empty.',
    ]);
  });

  test('that a platform is listed twice, or without an account on it', () => {
    expect(faultsOf(rosterOf('p1,A,staff,,,,,,web web', 'p2,A,staff,,,,,,slack discord'))).toEqual([
      'roster.csv line 2: the platform "web" is listed twice; keep one.',
      'roster.csv line 3: the platform "slack" is listed, but there is neither a slack_id nor an email to find the account by.',
      'roster.csv line 3: the platform "discord" is listed, but there is no discord_id to find the account by.',
    ]);
  });

  test('which line has too few or too many cells, beside the faults of other lines', () => {
    expect(faultsOf(rosterOf('p1,A,staff', 'p2,A,staff,,,,,,web,more', 'p3,A,chief,,,,,,'))).toEqual([
      'roster.csv line 2: the row has 3 cells where the first line has 9; look for a missing or extra separator or quotation mark.',
      'roster.csv line 3: the row has 10 cells where the first line has 9; look for a missing or extra separator or quotation mark.',
      'roster.csv line 4: the role "chief" is not one of staff, rep, leader.',
    ]);
  });

  test('that a quotation mark is never closed, or stands where it may not', () => {
    expect(faultsOf(rosterOf('p1,"A,staff,,,,,,'))[0]).toContain('was opened before here and never closed');
    expect(faultsOf(rosterOf('p1,"A"B,staff,,,,,,'))[0]).toContain(
      'a quotation mark stands where none is allowed',
    );
  });

  test('that nobody is on it, or that it is empty', () => {
    expect(faultsOf(`${header}\n`)).toEqual([
      'roster.csv: nobody is on the roster; there must be one line for each person.',
    ]);
    expect(faultsOf('')[0]).toContain('the file is empty');
  });

  test('where bytes are not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}\np1,Caf`),
      Buffer.from([0xe9]),
      Buffer.from(',staff,,,,,,\n'),
    ]);
    expect(faultsOf(bytes)).toEqual([
      'roster.csv line 2: there are bytes here that are not UTF-8; save the file as UTF-8 ("CSV UTF-8" in a spreadsheet).',
    ]);
  });

  test.each([
    ['NUL', '\u0000', 'U+0000'],
    ['an escape', '\u001b', 'U+001B'],
    ['a zero-width space', '\u200b', 'U+200B'],
    ['a right-to-left override', '\u202e', 'U+202E'],
  ])('that there is %s', (_what, character, named) => {
    expect(faultsOf(rosterOf(`p1,Du${character}ty,staff,,,,,,`))).toEqual([
      `roster.csv line 2: there is an invisible character here (${named}); delete it, or type the line again.`,
    ]);
  });

  test('the first 200 faults, and how many more there are', () => {
    const rows = Array.from({ length: 212 }, (_, index) => `p${index},A,boss,,,,,,`);
    const faults = faultsOf(rosterOf(...rows));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toBe('roster.csv: and 12 more like these; correct the ones above first.');
  });
});

const name = fc
  .stringMatching(/^[A-Za-zÀ-ÿ0-9&'",;=+@-]([A-Za-zÀ-ÿ0-9 &'",;=+@-]{0,10}[A-Za-zÀ-ÿ0-9&'",;=+@-])?$/)
  .map((text) => text.replace(/ +/g, ' '));
const person = fc.record(
  {
    id: name,
    team: fc.array(name, { minLength: 1, maxLength: 3 }),
    role: fc.constantFrom<Person['role'][]>('staff', 'rep', 'leader'),
    timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Auckland'),
    employment: name,
    slackId: fc.stringMatching(/^[UW][A-Z0-9]{8,10}$/),
    discordId: fc.stringMatching(/^[0-9]{17,20}$/),
    platforms: fc.constantFrom<Person['platforms'][]>(['web'], ['web', 'slack'], ['slack', 'discord', 'web']),
  },
  { requiredKeys: ['id', 'team', 'role', 'employment', 'slackId', 'discordId', 'platforms'] },
);
const people = fc
  .uniqueArray(person, {
    minLength: 1,
    maxLength: 20,
    selector: ({ id }) => id,
  })
  .filter(
    (list) =>
      new Set(list.map(({ slackId }) => slackId)).size === list.length &&
      new Set(list.map(({ discordId }) => discordId)).size === list.length &&
      new Set(
        list.flatMap(({ team }) =>
          team.map((_, depth) =>
            team
              .slice(0, depth + 1)
              .join('/')
              .toLowerCase(),
          ),
        ),
      ).size ===
        new Set(list.flatMap(({ team }) => team.map((_, depth) => team.slice(0, depth + 1).join('/')))).size,
  );

function writeCsv(list: readonly Omit<Person, 'email'>[], delimiter: string, newline: string): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = list.map((one) =>
    [
      one.id,
      one.team.join(' / '),
      one.role,
      one.timeZone ?? '',
      one.employment,
      '',
      one.slackId ?? '',
      one.discordId ?? '',
      one.platforms.join(' '),
    ]
      .map(quote)
      .join(delimiter),
  );
  return [header.replaceAll(',', delimiter), ...rows, ''].join(newline);
}

test('whatever roster is written comes back as it was', () => {
  fc.assert(
    fc.property(
      people,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (list, delimiter, newline) => {
        const read = parseRoster(writeCsv(list as Person[], delimiter, newline), 'roster.csv').people;
        const expected = list.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(normalised);
        expect(read).toEqual(expected);
      },
    ),
  );
});

/** Accents are composed in team names, so that one name is one team. */
function normalised(one: Omit<Person, 'email'>): Omit<Person, 'email'> {
  return { ...one, team: one.team.map((part) => part.normalize('NFC')) };
}

test('whatever bytes come in, the answer is a roster or a list of faults', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => faultsOf(bytes)).not.toThrow();
      expect(() => faultsOf(Buffer.concat([Buffer.from(`${header}\n`), bytes]))).not.toThrow();
    }),
  );
});
