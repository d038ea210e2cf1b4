import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParleyError } from './errors/parley-error.ts';
import { errorWords } from './errors/words.ts';

/**
 * The folder of Parley's own package.json, with whatever ships beside it and the compiler does not copy: style sheets,
 * fonts, question sets. The same from `src/` and from `dist/src/`.
 */
export function projectRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!isParley(folder)) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new ParleyError((language) => errorWords(language).notWhole);
    }
    folder = parent;
  }
  return folder;
}

function isParley(folder: string): boolean {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'parley';
  } catch {
    return false;
  }
}
