import { digestOf } from '../digest/digest-of.ts';
import { type Fault, FaultyFileError } from '../errors/fault.ts';
import { isTimeZone } from './check-time-zone.ts';
import { findUnreadable } from './find-unreadable.ts';
import { type Person, type PlatformName, platformNames, type Role, type Roster, roles } from './person.ts';
import { type RosterRow, readRosterTable } from './read-roster-table.ts';
import { createSpellingCheck, otherTeamsName, parseTeamPath, teamKey } from './team-tree.ts';

/** More faults than this have one cause, and would bury it. */
const faultsListed = 200;
/** UTF-16 units. A team's key travels inside every seal, whose length is fixed. */
const longestTeam = 200;
const longestCell = 100;

/**
 * Reads a whole roster from CSV: UTF-8, with or without BOM, separated by commas, semicolons or tabs.
 * People come back sorted by id, and `hash` is the digest of exactly that list.
 * Throws a FaultyFileError that lists every fault with its line (the first 200, and how many more there are).
 */
export function parseRoster(csv: string | Uint8Array, fileName: string): Roster {
  const text = typeof csv === 'string' ? csv : new TextDecoder('utf-8').decode(csv);
  const { rows, faults: tableFaults } = readRosterTable(text, fileName);
  const faults = [...findUnreadableLines(text, fileName), ...tableFaults];
  const checkUnique = createUniqueCheck();
  const checkSpelling = createSpellingCheck();
  const people: Person[] = [];
  for (const row of rows) {
    const report = (message: string) => faults.push({ file: fileName, line: row.line, message });
    const person = readPerson(row, report);
    checkUnique(person, row.line, report);
    const spelling = checkSpelling(person.team);
    if (spelling !== undefined) {
      report(
        `the team "${spelling.key}" is also written "${spelling.otherKey}"; write it the same way everywhere.`,
      );
    }
    people.push(person);
  }
  if (rows.length === 0 && faults.length === 0) {
    faults.push({
      file: fileName,
      message: 'nobody is on the roster; there must be one line for each person.',
    });
  }
  if (faults.length > 0) throw new FaultyFileError(inOrder(faults, fileName));
  people.sort((left, right) => (left.id < right.id ? -1 : 1));
  return { people, hash: digestOf(people) };
}

type Report = (message: string) => void;

/** Reads one row, reporting each fault; the person is of use only if nothing was reported. */
function readPerson({ cells }: RosterRow, report: Report): Person {
  for (const [column, value] of Object.entries(cells)) {
    if (column !== 'team' && column !== 'email' && value.length > longestCell) {
      report(
        `the ${column} begins "${value.slice(0, 20)}" and has ${value.length} characters; at most ${longestCell} are allowed.`,
      );
    }
  }
  const { person_id: id, time_zone: timeZone, email, slack_id: slackId, discord_id: discordId } = cells;
  if (id === '') report('the person_id is empty; each person needs one of their own, such as p001.');
  if (timeZone !== '' && !isTimeZone(timeZone)) {
    report(
      `the time zone "${timeZone}" is not known; write a name such as Europe/London, or leave it empty.`,
    );
  }
  if (email !== '' && (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))) {
    report(`the e-mail address "${email}" is not one; write it like name@example.org, or leave it empty.`);
  }
  if (slackId !== '' && !/^[UW][A-Z0-9]{5,20}$/.test(slackId)) {
    report(
      `the Slack id "${slackId}" is not one; it begins with U or W, and capitals and digits follow (in Slack: profile, More, Copy member ID).`,
    );
  }
  if (discordId !== '' && !/^\d{17,20}$/.test(discordId)) {
    report(
      `the Discord id "${discordId}" is not one; it has 17 to 20 digits. If a spreadsheet shortened it, format the column as text.`,
    );
  }
  return {
    id,
    team: readTeam(cells.team, report),
    role: readRole(cells.role, report),
    ...(timeZone === '' ? {} : { timeZone }),
    employment: cells.employment === '' ? 'not stated' : cells.employment,
    ...(email === '' ? {} : { email }),
    ...(slackId === '' ? {} : { slackId }),
    ...(discordId === '' ? {} : { discordId }),
    platforms: readPlatforms(cells, report),
  };
}

function readTeam(text: string, report: Report): readonly string[] {
  const path = parseTeamPath(text);
  if (text === '') {
    report('the team is empty; write it from the top down, such as Safeguarding / Duty team.');
  } else if (path.includes('')) {
    report(`the team "${text}" has an empty name in it; write it such as Safeguarding / Duty team.`);
  }
  if (path.some((name) => name.toLowerCase() === otherTeamsName)) {
    report(
      `the team "${text}" uses the name "${otherTeamsName}", which summaries need for small teams; give it another name.`,
    );
  }
  if (teamKey(path).length > longestTeam) {
    report(
      `the team begins "${text.slice(0, 20)}" and has ${text.length} characters; at most ${longestTeam} are allowed.`,
    );
  }
  return path;
}

function readRole(text: string, report: Report): Role {
  const role = roles.find((known) => known === text.toLowerCase());
  if (role === undefined) report(`the role "${text}" is not one of ${roles.join(', ')}.`);
  return role ?? 'staff';
}

/** As the roster lists them; where it does not: Slack and Discord where there is an id, and the web, which all can use. */
function readPlatforms(cells: RosterRow['cells'], report: Report): readonly PlatformName[] {
  if (cells.platforms === '') {
    return [
      ...(cells.slack_id === '' ? [] : (['slack'] as const)),
      ...(cells.discord_id === '' ? [] : (['discord'] as const)),
      'web',
    ];
  }
  const words = cells.platforms.split(/[\s,;|]+/).filter((part) => part !== '');
  if (words.length === 0) {
    report(
      `the platforms "${cells.platforms}" name none; write one or more of ${platformNames.join(', ')}, or leave it empty.`,
    );
  }
  const listed: PlatformName[] = [];
  for (const word of words) {
    const platform = platformNames.find((known) => known === word.toLowerCase());
    if (platform === undefined) report(`the platform "${word}" is not one of ${platformNames.join(', ')}.`);
    else if (listed.includes(platform)) report(`the platform "${platform}" is listed twice; keep one.`);
    else listed.push(platform);
  }
  if (listed.includes('slack') && cells.slack_id === '' && cells.email === '') {
    report(
      'the platform "slack" is listed, but there is neither a slack_id nor an email to find the account by.',
    );
  }
  if (listed.includes('discord') && cells.discord_id === '') {
    report('the platform "discord" is listed, but there is no discord_id to find the account by.');
  }
  return listed;
}

/** One person, one voice: no id and no account may stand on two lines. */
function createUniqueCheck(): (person: Person, line: number, report: Report) => void {
  const firstLines = {
    person_id: new Map<string, number>(),
    email: new Map<string, number>(),
    slack_id: new Map<string, number>(),
    discord_id: new Map<string, number>(),
  };
  return (person, line, report) => {
    const values = {
      person_id: person.id === '' ? undefined : person.id,
      email: person.email?.toLowerCase(),
      slack_id: person.slackId,
      discord_id: person.discordId,
    };
    for (const column of ['person_id', 'email', 'slack_id', 'discord_id'] as const) {
      const value = values[column];
      if (value === undefined) continue;
      const first = firstLines[column].get(value);
      if (first === undefined) firstLines[column].set(value, line);
      else
        report(
          `the ${column} "${value}" stands on line ${first} already; nobody may be on the roster twice.`,
        );
    }
  };
}

function findUnreadableLines(text: string, file: string): readonly Fault[] {
  if (findUnreadable(text) === undefined) return [];
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    const message = findUnreadable(content);
    return message === undefined ? [] : [{ file, line: index + 1, message }];
  });
}

function inOrder(faults: readonly Fault[], file: string): readonly Fault[] {
  const sorted = faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
  if (sorted.length <= faultsListed) return sorted;
  const message = `and ${sorted.length - faultsListed} more like these; correct the ones above first.`;
  return [...sorted.slice(0, faultsListed), { file, message }];
}
