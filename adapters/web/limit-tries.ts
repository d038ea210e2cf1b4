import type { Clock } from '../../src/ports/clock.ts';

export interface TryLimit {
  /** Whether this key has used up its tries for now. */
  exhausted(key: string): boolean;
  /** Counts one try. */
  count(key: string): void;
}

/**
 * Allows `most` tries a key within `withinMs`. Remembers `capacity` keys at most, and forgets the oldest first, so that
 * somebody with many addresses cannot fill the memory.
 */
export function createTryLimit(options: {
  readonly clock: Clock;
  readonly most: number;
  readonly withinMs: number;
  readonly capacity?: number;
}): TryLimit {
  const { clock, most, withinMs, capacity = 10_000 } = options;
  const tries = new Map<string, { readonly since: number; readonly count: number }>();

  function current(key: string): { readonly since: number; readonly count: number } | undefined {
    const entry = tries.get(key);
    return entry !== undefined && clock.now() - entry.since < withinMs ? entry : undefined;
  }

  return {
    exhausted: (key) => (current(key)?.count ?? 0) >= most,
    count(key) {
      const entry = current(key) ?? { since: clock.now(), count: 0 };
      tries.delete(key);
      tries.set(key, { since: entry.since, count: entry.count + 1 });
      const oldest = tries.keys().next();
      if (tries.size > capacity && !oldest.done) tries.delete(oldest.value);
    },
  };
}
