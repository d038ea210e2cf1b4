import { createHash } from 'node:crypto';

/**
 * SHA-256 (64 hex digits) over the canonical JSON of plain data. Test vectors, and a second program that checks them,
 * are in docs/digest.md.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * The canonical JSON that `digestOf` hashes, as RFC 8785 has it: no white space, keys sorted by UTF-16 code unit, strings
 * and numbers as JavaScript writes them. Properties that are absent or undefined are left out. Not for functions, dates or
 * anything else that JSON does not know.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
