import { stringify } from 'csv-stringify/sync';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { registerWords } from '../register/words.ts';
import { exportColumns, exportEntries } from './export-register.ts';
import { escapeMarkdown } from './pack-markdown.ts';

/**
 * The whole register as CSV (RFC 4180, with a byte order mark, which Excel needs). A cell that a spreadsheet would take
 * for a formula begins with an apostrophe (OWASP, "CSV Injection").
 */
export function registerCsv(entries: readonly RegisterEntry[], language: Language): string {
  return stringify([...exportEntries(entries, language)], {
    header: true,
    columns: [...exportColumns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** The whole register as a Markdown table. */
export function registerMarkdown(entries: readonly RegisterEntry[], language: Language): string {
  const rows = exportEntries(entries, language).map((entry) =>
    exportColumns.map((column) => escapeMarkdown(entry[column])),
  );
  const lines = [[...exportColumns], exportColumns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return `# ${registerWords(language).title}\n\n${lines.join('\n')}\n`;
}
