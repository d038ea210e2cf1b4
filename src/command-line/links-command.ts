import type { Command } from 'commander';
import type { CommandLineDoors } from './doors.ts';
import { jsonOption, printJson } from './print-result.ts';

/** `parley links`: personal links to the web platform. Each is a key to one person's place. */
export function addLinksCommand(program: Command, doors: CommandLineDoors): void {
  program
    .command('links')
    .description(
      'make new personal links to the web platform; earlier links end, browsers that are signed in stay so',
    )
    .option('--person <id>', 'for one person: the person_id of the roster')
    .option(...jsonOption)
    .action(async ({ person, json }: { readonly person?: string; readonly json?: boolean }) => {
      const links = await doors.operator((operator) => operator.createLinks(person));
      if (json) {
        printJson(doors, links);
        return;
      }
      doors.writeError(
        'Each link is a key: give it to its own person and to nobody else. Earlier links have ended.\n',
      );
      const width = Math.max(0, ...links.map(({ personId }) => personId.length));
      for (const { personId, url, expiresAt } of links) {
        doors.write(`${personId.padEnd(width)}  ${url}  until ${expiresAt.slice(0, 10)}\n`);
      }
    });
}
