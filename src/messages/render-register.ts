import { stringify } from 'csv-stringify/sync';
import { exportColumns, exportEntries } from '../dispute/export-register.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { escapeMarkdown } from './pack-markdown.ts';

/**
 * The whole register as CSV (RFC 4180, with a byte order mark, which Excel needs). A cell that a spreadsheet would take
 * for a formula begins with an apostrophe (OWASP, "CSV Injection").
 */
export function registerCsv(entries: readonly RegisterEntry[]): string {
  return stringify([...exportEntries(entries)], {
    header: true,
    columns: [...exportColumns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** The whole register as a Markdown table. */
export function registerMarkdown(entries: readonly RegisterEntry[]): string {
  const rows = exportEntries(entries).map((entry) =>
    exportColumns.map((column) => escapeMarkdown(entry[column])),
  );
  const lines = [[...exportColumns], exportColumns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return `# The register\n\n${lines.join('\n')}\n`;
}
