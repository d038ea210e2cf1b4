import { defineWords } from '../language/language.ts';
import { code, name, setting, written, zone } from '../language/sentence-parts.ts';

const example = name('Safeguarding / Duty team');

/** What may be wrong with a roster, line by line. */
export const rosterWords = defineWords(({ text, plural }) => ({
  notUtf8: text`there are bytes here that are not ${name('UTF-8')}; save the file as ${name('UTF-8')} ("${name('CSV UTF-8')}" in a spreadsheet).`,
  /** `character` is its code, such as `U+200B`. */
  invisible: (character: string) =>
    text`there is an invisible character here (${code(character)}); delete it, or type the line again.`,

  fileIsEmpty: (columns: readonly string[]) =>
    text`the file is empty; its first line must be ${setting(columns.join(','))} and so on.`,
  quotationNotClosed: text`a quotation mark was opened before here and never closed; close it, or take it out.`,
  quotationMisplaced: text`a quotation mark stands where none is allowed; put the whole cell between quotation marks, and write " inside it as "".`,
  cells: (found: number, expected: number) =>
    plural(found, {
      one: text`the row has ${found} cell where the first line has ${expected}; look for a missing or extra separator or quotation mark.`,
      other: text`the row has ${found} cells where the first line has ${expected}; look for a missing or extra separator or quotation mark.`,
    }),
  unknownColumn: (heading: string, columns: readonly string[]) =>
    text`the column "${written(heading)}" is not known; the columns are ${setting(columns.join(', '))}.`,
  columnTwice: (column: string, heading: string) =>
    text`the column ${setting(column)} is there twice ("${written(heading)}" is the second); keep one.`,
  columnMissing: (column: string, required: readonly string[]) =>
    text`the column ${setting(column)} is missing; ${setting(required.join(', '))} must be there.`,

  nobody: text`nobody is on the roster; there must be one line for each person.`,
  furtherFaults: (count: number) => text`and ${count} more like these; correct the ones above first.`,
  standsTwice: (column: string, value: string, line: number) =>
    text`the ${setting(column)} "${written(value)}" stands on line ${line} already; nobody may be on the roster twice.`,
  /** `beginning` of what stands in the column. */
  tooLong: (column: string, beginning: string, length: number, most: number) =>
    text`the ${setting(column)} begins "${written(beginning)}" and has ${length} characters; at most ${most} are allowed.`,
  noPersonId: text`the ${setting('person_id')} is empty; each person needs one of their own, such as ${code('p001')}.`,
  unknownTimeZone: (value: string) =>
    text`the time zone "${written(value)}" is not known; write a name such as ${zone('Europe/London')}, or leave it empty.`,
  noEmail: (value: string) =>
    text`the e-mail address "${written(value)}" is not one; write it like ${code('name@example.org')}, or leave it empty.`,
  noSlackId: (value: string) =>
    text`the ${name('Slack')} id "${written(value)}" is not one; it begins with ${code('U')} or ${code('W')}, and capitals and digits follow (in ${name('Slack')}: profile, ${name('More')}, ${name('Copy member ID')}).`,
  noDiscordId: (value: string) =>
    text`the ${name('Discord')} id "${written(value)}" is not one; it has 17 to 20 digits. If a spreadsheet shortened it, format the column as text.`,
  unknownRole: (value: string, roles: readonly string[]) =>
    text`the role "${written(value)}" is not one of ${setting(roles.join(', '))}.`,

  noTeam: text`the team is empty; write it from the top down, such as ${example}.`,
  emptyNameInTeam: (team: string) =>
    text`the team "${written(team)}" has an empty name in it; write it such as ${example}.`,
  reservedTeam: (team: string, reserved: string) =>
    text`the team "${written(team)}" uses the name "${setting(reserved)}", which summaries need for small teams; give it another name.`,
  spelling: (team: string, other: string) =>
    text`the team "${written(team)}" is also written "${written(other)}"; write it the same way everywhere.`,

  noPlatforms: (cell: string, platforms: readonly string[]) =>
    text`the platforms "${written(cell)}" name none; write one or more of ${setting(platforms.join(', '))}, or leave it empty.`,
  unknownPlatform: (word: string, platforms: readonly string[]) =>
    text`the platform "${written(word)}" is not one of ${setting(platforms.join(', '))}.`,
  platformTwice: (platform: string) => text`the platform "${setting(platform)}" is listed twice; keep one.`,
  noSlackAccount: text`the platform "${setting('slack')}" is listed, but there is neither a ${setting('slack_id')} nor an ${setting('email')} to find the account by.`,
  noDiscordAccount: text`the platform "${setting('discord')}" is listed, but there is no ${setting('discord_id')} to find the account by.`,
}));
