import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { RefusedError } from '../errors/parley-error.ts';
import type { CommandLineDoors } from './doors.ts';
import { commandLineWords } from './words.ts';

/** `parley register export` and `parley board-pack`: what both sides may read, as files. */
export function addRegisterCommands(program: Command, doors: CommandLineDoors): void {
  const { register, boardPack } = commandLineWords(doors.language);
  program
    .command('register')
    .description(register.about)
    .command('export')
    .description(register.aboutExport)
    .option('--format <format>', register.format, 'csv')
    .action(async ({ format }: { readonly format: string }) => {
      if (format !== 'csv' && format !== 'markdown') {
        throw new RefusedError((language) => commandLineWords(language).register.noFormat(format));
      }
      doors.write(await doors.operator((operator) => operator.exportRegister(format)));
    });
  program
    .command('board-pack')
    .description(boardPack.about)
    .option('--month <month>', boardPack.month)
    .option('--folder <folder>', boardPack.folder, '.')
    .action(async ({ month, folder }: { readonly month?: string; readonly folder: string }) => {
      const pack = await doors.operator((operator) => operator.boardPack(month));
      const name = join(folder, `board-pack-${pack.month}`);
      const files = { markdown: `${name}.md`, pdf: `${name}.pdf` };
      await writeFile(files.markdown, pack.markdown);
      await writeFile(files.pdf, Buffer.from(pack.pdf, 'base64'));
      doors.write(`${boardPack.written(files, pack.posted, pack.digest)}\n`);
    });
}
