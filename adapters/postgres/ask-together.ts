import { setImmediate as nextTurn } from 'node:timers/promises';

/** Enough that a crowd costs few statements, and few enough that none of them is long. */
const mostKeys = 100;

/**
 * Looks up one thing at a time for its callers, and in one statement for the database: all that is asked for in the same
 * turn of the event loop. So a crowd that answers at once costs little more than one person. Nothing is kept, and every
 * answer was read after it was asked for. Whoever asked in a statement that fails gets its error.
 */
export function askTogether<V>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | undefined> {
  let gathering: Set<string> | undefined;
  let answers: Promise<ReadonlyMap<string, V>>;

  async function askNextTurn(keys: Set<string>): Promise<ReadonlyMap<string, V>> {
    await nextTurn();
    if (gathering === keys) gathering = undefined;
    return ask([...keys]);
  }

  return async (key) => {
    if (!gathering || gathering.size >= mostKeys) {
      gathering = new Set();
      answers = askNextTurn(gathering);
    }
    gathering.add(key);
    return (await answers).get(key);
  };
}
