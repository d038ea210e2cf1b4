const dayMs = 24 * 60 * 60 * 1000;

/** The next UTC midnight at or after this moment (ms), as an ISO instant: what is kept shall tell no time of day. */
export function roundUpToMidnight(atMs: number): string {
  return new Date(Math.ceil(atMs / dayMs) * dayMs).toISOString();
}
