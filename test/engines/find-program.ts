import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Where Debian, Red Hat and Homebrew keep programs that they do not put on the PATH, the newest version first. */
const versionedFolders = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * The full path of a program that only the tests need; throws with the command that installs it.
 *
 * @param names by which the program may go, or its full paths; the first one that is there is taken.
 */
export function findProgram(names: string | readonly string[], installCommand: string): string {
  const anyOf = [names].flat();
  const folders = [
    ...versionedFolders.flatMap((folder) =>
      subfolders(folder)
        .filter((sub) => folder === '/usr/lib/postgresql' || /^(postgresql|pgsql|redis)/.test(sub))
        .sort((left, right) => right.localeCompare(left, 'en', { numeric: true }))
        .map((sub) => resolve(folder, sub, 'bin')),
    ),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = anyOf.flatMap((name) => folders.map((folder) => resolve(folder, name))).find(isExecutable);
  if (found) return found;
  throw new Error(
    `These tests need ${anyOf[0]}, which this machine does not have. Install it (${installCommand}), or run \`npm run test:embedded\`, which needs none.`,
  );
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
