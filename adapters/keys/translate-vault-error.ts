import { ParleyError } from '../../src/errors/parley-error.ts';
import { vaultWords } from './words.ts';

/** What went wrong with the vault's directory, in words that name the setting. Nothing of a file's content is in it. */
export function translateVaultError(directory: string, error: unknown): Error {
  if (error instanceof ParleyError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ParleyError((language) => vaultWords(language).full(directory));
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ParleyError((language) => vaultWords(language).notWritable(directory, code));
  }
  return new ParleyError((language) => vaultWords(language).unusable(directory, code));
}
