import { translateDatabaseError } from './translate-database-error.ts';

/** The same object, whose methods reject (and whose iterations end) with errors in words. */
export function translateErrorsOf<T extends object>(part: T): T {
  const translated = Object.entries(part).map(([name, member]) => [
    name,
    typeof member === 'function' ? translateErrorsOfMethod(member as Method) : member,
  ]);
  return Object.fromEntries(translated) as T;
}

type Method = (...parameters: unknown[]) => unknown;

function translateErrorsOfMethod(method: Method): Method {
  return (...parameters) => {
    const result = method(...parameters);
    if (result instanceof Promise) return result.catch(rethrow);
    return isAsyncIterable(result) ? translateErrorsOfIteration(result) : result;
  };
}

async function* translateErrorsOfIteration(items: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* items;
  } catch (error) {
    rethrow(error);
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function rethrow(error: unknown): never {
  throw translateDatabaseError(error);
}
