import { vi } from 'vitest';

/** What `look` gives once it no longer throws; a busy machine may take its time. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, 20_000);
}
