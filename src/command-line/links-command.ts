import type { Command } from 'commander';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson } from './print-result.ts';
import { commandLineWords } from './words.ts';

/** `parley links`: personal links to the web platform. Each is a key to one person's place. */
export function addLinksCommand(program: Command, doors: CommandLineDoors): void {
  const { language } = doors;
  const words = commandLineWords(language).links;
  program
    .command('links')
    .description(words.about)
    .option('--person <id>', words.person)
    .option(...jsonOption(language))
    .action(async ({ person, json }: { readonly person?: string; readonly json?: boolean }) => {
      const links = await doors.operator((operator) => operator.createLinks(person));
      if (json) {
        printJson(doors, links);
        return;
      }
      doors.writeError(`${words.warning}\n`);
      const width = Math.max(0, ...links.map(({ personId }) => personId.length));
      for (const { personId, url, expiresAt } of links) {
        doors.write(`${personId.padEnd(width)}  ${url}  ${words.until(expiresAt.slice(0, 10))}\n`);
      }
    });
}
