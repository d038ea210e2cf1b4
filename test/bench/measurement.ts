/** What one benchmark found. */
export interface Measurement {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: 'a second' | 'seconds' | 'ms' | 'MB' | 'times';
  /** The most that it may be. */
  readonly target?: number;
}

/** Calls a second, of so many calls that took so many milliseconds. */
export function rate(calls: number, elapsedMs: number): number {
  return (1000 * calls) / elapsedMs;
}

/** What something took, in milliseconds: on the wall, and of processors by this process alone. */
export interface Taken {
  readonly wallMs: number;
  readonly processorMs: number;
}

export async function timed(work: () => Promise<void> | void): Promise<Taken> {
  const start = performance.now();
  const usedBefore = process.cpuUsage();
  await work();
  const used = process.cpuUsage(usedBefore);
  return { wallMs: performance.now() - start, processorMs: (used.user + used.system) / 1000 };
}

export function together(parts: readonly Taken[]): Taken {
  return {
    wallMs: parts.reduce((sum, part) => sum + part.wallMs, 0),
    processorMs: parts.reduce((sum, part) => sum + part.processorMs, 0),
  };
}

/** Runs `work` for every item, so many at once, as answers come in at a busy hour. */
export async function forEachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const remaining = items.values();
  const worker = async () => {
    for (const item of remaining) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
