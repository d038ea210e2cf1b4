import { ParleyError } from '../../src/errors/parley-error.ts';
import { vaultWords } from './words.ts';

const keyPattern = /^[0-9a-f]{64}$/;

/** A key file is JSON, a line a key, in hexadecimal: an operator can see what it is, and that it is whole. */
export function keyFileText(keys: Readonly<Record<string, Uint8Array>>): string {
  const lines = Object.entries(keys).map(([name, key]) => [name, Buffer.from(key).toString('hex')]);
  return `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`;
}

/** The named keys of a file, 32 bytes each. Throws a ParleyError, which quotes nothing of it, when they are not there. */
export function parseKeyFile<N extends string>(
  file: string,
  text: string,
  names: readonly N[],
): Readonly<Record<N, Uint8Array>> {
  const parsed = parseJson(text);
  const keys = names.map((name) => {
    const value = parsed.get(name);
    if (typeof value !== 'string' || !keyPattern.test(value)) {
      throw new ParleyError((language) => vaultWords(language).keysDamaged(file));
    }
    return [name, new Uint8Array(Buffer.from(value, 'hex'))] as const;
  });
  return Object.fromEntries(keys) as Record<N, Uint8Array>;
}

function parseJson(text: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
  } catch {
    return new Map();
  }
}
