/** The first 12 of a hash's 64 hex digits, as every statement shows them. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
