import {
  PGlite,
  type PGliteOptions,
  type QueryOptions,
  type Results,
  type Transaction,
  types,
} from '@electric-sql/pglite';

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
 * PGlite with the same converters for every statement. Drizzle names its own with each, and PGlite then copies its
 * hundreds of others beside them, which takes as long as a small statement itself.
 */
export class EmbeddedPglite extends PGlite {
  private constructor(directory: string, options: PGliteOptions) {
    super(directory, { ...options, ...converters });
  }

  /** @param directory or `memory://`. */
  static async open(directory: string, options: PGliteOptions = {}): Promise<EmbeddedPglite> {
    const pglite = new EmbeddedPglite(directory, options);
    await pglite.waitReady;
    return pglite;
  }

  override query<T>(text: string, params?: unknown[], options?: QueryOptions): Promise<Results<T>> {
    return super.query<T>(text, params, withoutParsers(options));
  }

  override transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((transaction) => work(createTransaction(transaction)));
  }
}

function createTransaction(transaction: Transaction): Transaction {
  const query: Transaction['query'] = (text, params, options) =>
    transaction.query(text, params, withoutParsers(options));
  return Object.assign(Object.create(transaction), { query });
}

function withoutParsers({ parsers, ...options }: QueryOptions = {}): QueryOptions {
  return options;
}
