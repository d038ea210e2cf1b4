import { digestOf } from '../digest/digest-of.ts';
import { type Fault, FaultyFileError } from '../errors/fault.ts';
import type { Said } from '../language/language.ts';
import { isTimeZone } from './check-time-zone.ts';
import { findUnreadable } from './find-unreadable.ts';
import {
  notStated,
  type Person,
  type PlatformName,
  platformNames,
  type Role,
  type Roster,
  roles,
} from './person.ts';
import { type RosterRow, readRosterTable } from './read-roster-table.ts';
import { rosterWords } from './roster-words.ts';
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
    const report = (message: Said) => faults.push({ file: fileName, line: row.line, message });
    const person = readPerson(row, report);
    checkUnique(person, row.line, report);
    const spelling = checkSpelling(person.team);
    if (spelling !== undefined) {
      report((language) => rosterWords(language).spelling(spelling.key, spelling.otherKey));
    }
    people.push(person);
  }
  if (rows.length === 0 && faults.length === 0) {
    faults.push({ file: fileName, message: (language) => rosterWords(language).nobody });
  }
  if (faults.length > 0) throw new FaultyFileError(inOrder(faults, fileName));
  people.sort((left, right) => (left.id < right.id ? -1 : 1));
  return { people, hash: digestOf(people) };
}

type Report = (message: Said) => void;

/** Reads one row, reporting each fault; the person is of use only if nothing was reported. */
function readPerson({ cells }: RosterRow, report: Report): Person {
  for (const [column, value] of Object.entries(cells)) {
    if (column !== 'team' && column !== 'email' && value.length > longestCell) {
      report((language) =>
        rosterWords(language).tooLong(column, value.slice(0, 20), value.length, longestCell),
      );
    }
  }
  const { person_id: id, time_zone: timeZone, email, slack_id: slackId, discord_id: discordId } = cells;
  if (id === '') report((language) => rosterWords(language).noPersonId);
  if (timeZone !== '' && !isTimeZone(timeZone)) {
    report((language) => rosterWords(language).unknownTimeZone(timeZone));
  }
  if (email !== '' && (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))) {
    report((language) => rosterWords(language).noEmail(email));
  }
  if (slackId !== '' && !/^[UW][A-Z0-9]{5,20}$/.test(slackId)) {
    report((language) => rosterWords(language).noSlackId(slackId));
  }
  if (discordId !== '' && !/^\d{17,20}$/.test(discordId)) {
    report((language) => rosterWords(language).noDiscordId(discordId));
  }
  return {
    id,
    team: readTeam(cells.team, report),
    role: readRole(cells.role, report),
    ...(timeZone === '' ? {} : { timeZone }),
    employment: cells.employment === '' ? notStated : cells.employment,
    ...(email === '' ? {} : { email }),
    ...(slackId === '' ? {} : { slackId }),
    ...(discordId === '' ? {} : { discordId }),
    platforms: readPlatforms(cells, report),
  };
}

function readTeam(text: string, report: Report): readonly string[] {
  const path = parseTeamPath(text);
  if (text === '') {
    report((language) => rosterWords(language).noTeam);
  } else if (path.includes('')) {
    report((language) => rosterWords(language).emptyNameInTeam(text));
  }
  if (path.some((name) => name.toLowerCase() === otherTeamsName)) {
    report((language) => rosterWords(language).reservedTeam(text, otherTeamsName));
  }
  if (teamKey(path).length > longestTeam) {
    report((language) => rosterWords(language).tooLong('team', text.slice(0, 20), text.length, longestTeam));
  }
  return path;
}

function readRole(text: string, report: Report): Role {
  const role = roles.find((known) => known === text.toLowerCase());
  if (role === undefined) report((language) => rosterWords(language).unknownRole(text, roles));
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
    report((language) => rosterWords(language).noPlatforms(cells.platforms, platformNames));
  }
  const listed: PlatformName[] = [];
  for (const word of words) {
    const platform = platformNames.find((known) => known === word.toLowerCase());
    if (platform === undefined) {
      report((language) => rosterWords(language).unknownPlatform(word, platformNames));
    } else if (listed.includes(platform)) {
      report((language) => rosterWords(language).platformTwice(platform));
    } else listed.push(platform);
  }
  if (listed.includes('slack') && cells.slack_id === '' && cells.email === '') {
    report((language) => rosterWords(language).noSlackAccount);
  }
  if (listed.includes('discord') && cells.discord_id === '') {
    report((language) => rosterWords(language).noDiscordAccount);
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
      else report((language) => rosterWords(language).standsTwice(column, value, first));
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
  const message: Said = (language) => rosterWords(language).furtherFaults(sorted.length - faultsListed);
  return [...sorted.slice(0, faultsListed), { file, message }];
}
