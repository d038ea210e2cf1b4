import { PGlite, type PGliteOptions, type Transaction, types } from '@electric-sql/pglite';

const asText = (text: string) => text;

/**
 * 64-bit integers come as text, as from node-postgres, and times too, as Drizzle expects them. Bytes travel as
 * PostgreSQL's hexadecimal text (`\x00ff…`), as in PGlite's own converters, but by Node's native code: PGlite's go byte
 * by byte, at a millisecond for a sealed ballot, six times what opening it takes.
 */
const converters = {
  parsers: {
    [types.INT8]: asText,
    [types.DATE]: asText,
    [types.TIMESTAMP]: asText,
    [types.TIMESTAMPTZ]: asText,
    [types.INTERVAL]: asText,
    [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex'),
  },
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
} satisfies PGliteOptions;

/**
 * Starts PGlite with the same converters for every statement. Drizzle names its own with each, and PGlite then copies
 * its hundreds of others beside them, which takes as long as a small statement itself.
 *
 * @param directory or `memory://`.
 */
export async function createPglite(directory: string, options: PGliteOptions = {}): Promise<PGlite> {
  const pglite = await PGlite.create(directory, { ...options, ...converters });
  const transaction = pglite.transaction.bind(pglite);
  return Object.assign(pglite, {
    query: withoutParsers(pglite.query.bind(pglite)),
    transaction: <T>(work: (transaction: Transaction) => Promise<T>) =>
      transaction((begun) =>
        work(Object.assign(Object.create(begun), { query: withoutParsers(begun.query) })),
      ),
  });
}

function withoutParsers(query: Transaction['query']): Transaction['query'] {
  return (text, params, { parsers, ...options } = {}) => query(text, params, options);
}
