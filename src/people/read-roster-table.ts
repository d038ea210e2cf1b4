import { parse } from 'csv-parse/sync';
import type { Fault } from '../errors/fault.ts';
import type { Said } from '../language/language.ts';
import { rosterWords } from './roster-words.ts';

/** The roster's columns by their usual names, in the order in which Parley writes them. */
export const rosterColumns = [
  'person_id',
  'team',
  'role',
  'time_zone',
  'employment',
  'email',
  'slack_id',
  'discord_id',
  'platforms',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

const requiredColumns: readonly RosterColumn[] = ['person_id', 'team', 'role', 'time_zone', 'employment'];

/** Headings as people write them, without regard to case, spaces, hyphens and underscores. */
const headings: Readonly<Record<string, RosterColumn>> = {
  personid: 'person_id',
  id: 'person_id',
  team: 'team',
  teampath: 'team',
  role: 'role',
  timezone: 'time_zone',
  employment: 'employment',
  email: 'email',
  emailaddress: 'email',
  slackid: 'slack_id',
  discordid: 'discord_id',
  platforms: 'platforms',
};

export interface RosterRow {
  /** 1-based line of the file on which the row ends. */
  readonly line: number;
  /** Trimmed; empty where the cell or the column is missing. */
  readonly cells: Readonly<Record<RosterColumn, string>>;
}

/** Reads the table whatever a spreadsheet made of it: BOM, CRLF, commas, semicolons or tabs, any order of columns. */
export function readRosterTable(
  text: string,
  file: string,
): { readonly rows: readonly RosterRow[]; readonly faults: readonly Fault[] } {
  const records: { readonly line: number; readonly fields: readonly string[] }[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: detectDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields: string[], context) => {
        if (fields.some((field) => field !== '')) records.push({ line: context.lines, fields });
        return null;
      },
    });
  } catch (error) {
    return { rows: [], faults: [syntaxFault(error, file)] };
  }
  const [header, ...body] = records;
  if (header === undefined) {
    const message: Said = (language) => rosterWords(language).fileIsEmpty(requiredColumns);
    return { rows: [], faults: [{ file, message }] };
  }
  const { columns, faults } = readHeader(header.fields, header.line, file);
  if (faults.length > 0) return { rows: [], faults };

  const rows: RosterRow[] = [];
  const rowFaults: Fault[] = [];
  for (const { line, fields } of body) {
    if (fields.length < columns.length || fields.slice(columns.length).some((field) => field !== '')) {
      const message: Said = (language) => rosterWords(language).cells(fields.length, columns.length);
      rowFaults.push({ file, line, message });
    } else {
      rows.push({ line, cells: cellsOf(columns, fields) });
    }
  }
  return { rows, faults: rowFaults };
}

function readHeader(
  fields: readonly string[],
  line: number,
  file: string,
): { readonly columns: readonly (RosterColumn | undefined)[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report = (message: Said) => faults.push({ file, line, message });
  // A spreadsheet may write empty cells behind the last heading.
  const written = fields.slice(0, fields.findLastIndex((field) => field !== '') + 1);
  const columns = written.map((heading) => {
    const folded = heading.toLowerCase().replace(/[\s_-]/g, '');
    return Object.hasOwn(headings, folded) ? headings[folded] : undefined;
  });
  for (const [index, column] of columns.entries()) {
    const heading = written[index] ?? '';
    if (column === undefined) {
      report((language) => rosterWords(language).unknownColumn(heading, rosterColumns));
    } else if (columns.indexOf(column) !== index) {
      report((language) => rosterWords(language).columnTwice(column, heading));
    }
  }
  for (const column of requiredColumns) {
    if (!columns.includes(column)) {
      report((language) => rosterWords(language).columnMissing(column, requiredColumns));
    }
  }
  return { columns, faults };
}

function cellsOf(
  columns: readonly (RosterColumn | undefined)[],
  fields: readonly string[],
): Readonly<Record<RosterColumn, string>> {
  const cell = (column: RosterColumn) => fields[columns.indexOf(column)] ?? '';
  return {
    person_id: cell('person_id'),
    team: cell('team'),
    role: cell('role'),
    time_zone: cell('time_zone'),
    employment: cell('employment'),
    email: cell('email'),
    slack_id: cell('slack_id'),
    discord_id: cell('discord_id'),
    platforms: cell('platforms'),
  };
}

/** The one of comma, semicolon and tab that the first line has most of. */
function detectDelimiter(text: string): string {
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const counted = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: firstLine.split(delimiter).length,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function syntaxFault(error: unknown, file: string): Fault {
  const { code, lines } = error as { readonly code?: unknown; readonly lines?: unknown };
  const place = typeof lines === 'number' ? { line: lines } : {};
  const message: Said = (language) => {
    const { quotationNotClosed, quotationMisplaced } = rosterWords(language);
    return code === 'CSV_QUOTE_NOT_CLOSED' ? quotationNotClosed : quotationMisplaced;
  };
  return { file, ...place, message };
}
