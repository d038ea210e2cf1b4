import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../../src/errors/finding.ts';

/** Whether others on this machine may read what holds tokens, passwords or names. Missing ones are passed over. */
export async function examineFiles(paths: readonly string[]): Promise<readonly Finding[]> {
  if (process.platform === 'win32') return [];
  const findings = await Promise.all(
    paths.map(async (path): Promise<readonly Finding[]> => {
      const found = await stat(path).catch(() => undefined);
      if (!found) return [];
      const about = basename(path);
      return (found.mode & 0o007) === 0
        ? [{ about, verdict: 'good', found: 'Others on this machine may not read it.' }]
        : [
            {
              about,
              verdict: 'warning',
              found: 'Others on this machine may read it.',
              whatToDo: `Run: chmod o-rwx ${path}`,
            },
          ];
    }),
  );
  return findings.flat();
}
