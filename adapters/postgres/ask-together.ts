import { setImmediate as nextTurn } from 'node:timers/promises';

/** Enough that a crowd costs few statements, and few enough that none of them is long. */
const mostKeys = 100;

/**
 * Looks up one thing at a time for its callers, and in one statement for the database: all that is asked for in the same
 * turn of the event loop. Nothing is kept, and every answer was read after it was asked for. Whoever asked in a statement
 * that fails gets its error.
 */
export function askTogether<V>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  const askGroup = inGroups(
    (keys: readonly string[]) => ask([...new Set(keys)]),
    (keys) => keys.length < mostKeys,
  );
  return async (key) => (await askGroup(key)).get(key);
}

/**
 * Does at once what is given in the same turn of the event loop, so that a crowd costs the database little more than one
 * person. `fits`: whether one more may join those who are gathered; if not, another group begins.
 */
export function inGroups<T, R>(
  act: (items: readonly T[]) => Promise<R>,
  fits: (gathered: readonly T[], item: T) => boolean,
): (item: T) => Promise<R> {
  let gathered: T[] | undefined;
  let done: Promise<R>;

  async function actNextTurn(items: T[]): Promise<R> {
    await nextTurn();
    if (gathered === items) gathered = undefined;
    return act(items);
  }

  return (item) => {
    if (!gathered || !fits(gathered, item)) {
      gathered = [];
      done = actNextTurn(gathered);
    }
    gathered.push(item);
    return done;
  };
}
