import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { RefusedError } from '../errors/parley-error.ts';
import type { CommandLineDoors } from './doors.ts';

/** `parley register export` and `parley board-pack`: what both sides may read, as files. */
export function addRegisterCommands(program: Command, doors: CommandLineDoors): void {
  program
    .command('register')
    .description('the register of concerns, commitments, agreements and events: export')
    .command('export')
    .description('print the whole register: who did what when, as a side')
    .option('--format <format>', 'csv or markdown', 'csv')
    .action(async ({ format }: { readonly format: string }) => {
      if (format !== 'csv' && format !== 'markdown') {
        throw new RefusedError(`“${format}” is no format.`, 'Write --format csv or --format markdown.');
      }
      doors.write(await doors.operator((operator) => operator.exportRegister(format)));
    });
  program
    .command('board-pack')
    .description("write a month's board pack as Markdown and PDF; one that was posted is written as it was")
    .option('--month <month>', 'like 2026-11; this month unless given')
    .option('--folder <folder>', 'where to write', '.')
    .action(async ({ month, folder }: { readonly month?: string; readonly folder: string }) => {
      const pack = await doors.operator((operator) => operator.boardPack(month));
      const name = join(folder, `board-pack-${pack.month}`);
      await writeFile(`${name}.md`, pack.markdown);
      await writeFile(`${name}.pdf`, Buffer.from(pack.pdf, 'base64'));
      const kept = pack.posted ? 'as both sides got it' : 'as things stand now; it has not been posted';
      doors.write(`${name}.md and ${name}.pdf, ${kept}. Digest: ${pack.digest}\n`);
    });
}
