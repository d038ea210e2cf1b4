import { ParleyError } from '../../src/errors/parley-error.ts';

/** What went wrong with the vault's directory, in words that name the setting. Nothing of a file's content is in it. */
export function translateVaultError(directory: string, error: unknown): Error {
  if (error instanceof ParleyError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ParleyError(
      `The disk of the key vault in ${directory} is full.`,
      'Free some space on it, or set PARLEY_VAULT to a directory on another disk.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ParleyError(
      `Parley may not write to the key vault in ${directory} (${code}).`,
      'Give the directory to the user that runs Parley, or set PARLEY_VAULT to one that it may write to.',
    );
  }
  return new ParleyError(
    `The key vault in ${directory} cannot be used (${code}).`,
    'Check that PARLEY_VAULT names a directory, and that Parley may write to it.',
  );
}
