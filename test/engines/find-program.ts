import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian, Red Hat and Homebrew keep programs that they do not put on the PATH, the newest version first. */
const versionedFolders = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'];

/** The full path of a program that only the tests need; throws with the command that installs it. */
export function findProgram(name: string, installCommand: string): string {
  const folders = [
    ...versionedFolders.flatMap((folder) =>
      subfolders(folder)
        .filter((sub) => folder === '/usr/lib/postgresql' || /^(postgresql|pgsql|redis)/.test(sub))
        .sort((left, right) => right.localeCompare(left, 'en', { numeric: true }))
        .map((sub) => join(folder, sub, 'bin')),
    ),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found) return found;
  throw new Error(
    `These tests need ${name}, which this machine does not have. Install it (${installCommand}), or run \`npm run test:embedded\`, which needs none.`,
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
