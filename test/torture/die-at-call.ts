import type { Store } from '../../src/ports/store.ts';

/** Counts the calls of the wrapped ports, and ends the process at the one that was asked for. */
export interface DeathWatch {
  /** Dies at this call from now on; odd numbers fall before a call, even ones after it has been done. */
  dieAt(call: number): void;
  watch<T extends object>(port: T): T;
  watchStore(store: Store): Store;
}

/** For kills exactly between two steps, where a clock would hardly ever hit. */
export function createDeathWatch(): DeathWatch {
  let left = Number.POSITIVE_INFINITY;
  const step = () => {
    left -= 1;
    // As abrupt as a power cut: nothing is finished, flushed or told.
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
  };

  function watch<T extends object>(port: T): T {
    const watched = Object.entries(port).map(([name, member]) => [name, watchMember(member)]);
    return Object.fromEntries(watched) as T;
  }

  function watchMember(member: unknown): unknown {
    if (typeof member !== 'function') return member;
    return (...parameters: readonly unknown[]) => {
      step();
      const result: unknown = member(...parameters);
      if (!(result instanceof Promise)) return result;
      return result.then((value: unknown) => {
        step();
        return value;
      });
    };
  }

  return {
    dieAt: (call) => {
      left = call;
    },
    watch,
    watchStore: (store) => ({
      rosters: watch(store.rosters),
      rounds: watch(store.rounds),
      ballots: watch(store.ballots),
      summaries: watch(store.summaries),
      deliveries: watch(store.deliveries),
      register: watch(store.register),
      comments: watch(store.comments),
      concerns: watch(store.concerns),
      owed: watch(store.owed),
      packs: watch(store.packs),
      examine: store.examine,
      web: watch(store.web),
      settings: watch(store.settings),
      close: () => store.close(),
    }),
  };
}
