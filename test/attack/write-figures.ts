import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { systemClock } from '../../adapters/clock/system-clock.ts';
import { projectRoot } from '../../src/project-root.ts';

/**
 * Puts what `npm run attack` printed into docs/attacks.md, in place of the figures that stand there:
 *
 *   npm run attack | tee attack.txt
 *   node dist/test/attack/write-figures.js < attack.txt
 */
const printed = await text(process.stdin);
const from = printed.indexOf('|  | attack |');
const details = printed.indexOf('\n1. ', from);
if (from === -1 || details === -1) {
  process.stderr.write(
    'There is no table of attacks in what was given. Give what `npm run attack` printed.\n',
  );
  process.exit(1);
}
const file = join(projectRoot(), 'docs', 'attacks.md');
const page = await readFile(file, 'utf8');
const [before = ''] = page.split('\n## Figures\n');
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
  systemClock.now(),
);
const where = `Of \`npm run attack\`, ${date}, Node ${process.versions.node}, on ${availableParallelism()} processors.`;
const table = printed.slice(from, details).trim();
// A list that begins anew with each set of engines would be numbered through.
const tried = printed
  .slice(details)
  .trim()
  .replace(/^(\d+)\. /gm, '**$1.** ');
await writeFile(
  file,
  `${before}\n## Figures\n\n${where}\n\n${table}\n\n## What was tried and seen\n\n${tried}\n`,
);
