import { createHash } from 'node:crypto';

/**
 * SHA-256 (64 hex digits) over the canonical JSON of plain data: keys sorted by code unit, no white space, absent and
 * undefined properties left out, as RFC 8785 has it for the strings, integers and objects that Parley publishes.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The canonical JSON that `digestOf` hashes; anyone can recompute a published digest from it. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, member]) => member !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  });
}
