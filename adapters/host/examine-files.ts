import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../../src/errors/finding.ts';
import type { Language } from '../../src/language/language.ts';
import { hostWords } from './words.ts';

/** Whether others on this machine may read what holds tokens, passwords or names. Missing ones are passed over. */
export async function examineFiles(
  paths: readonly string[],
  language: Language,
): Promise<readonly Finding[]> {
  const words = hostWords(language);
  if (process.platform === 'win32') return [];
  const findings = await Promise.all(
    paths.map(async (path): Promise<readonly Finding[]> => {
      const found = await stat(path).catch(() => undefined);
      if (!found) return [];
      const about = basename(path);
      return (found.mode & 0o007) === 0
        ? [{ about, verdict: 'good', found: words.fileShut }]
        : [{ about, verdict: 'warning', ...words.fileOpen(path) }];
    }),
  );
  return findings.flat();
}
