import { EventEmitter } from 'node:events';
import type { PGlite, Results, Transaction } from '@electric-sql/pglite';
import type { PoolClientLike, PoolLike, Rows } from './database.ts';

const begins = /^\s*(BEGIN|START\s+TRANSACTION)\b/i;
const commits = /^\s*(COMMIT|END)\b/i;
const rollsBack = /^\s*(ROLLBACK|ABORT)\s*;?\s*$/i;
/** BullMQ's own statement begins with lines of comment. */
const listens = /^(?:\s*--.*\n)*\s*LISTEN\s+"?([\w$]+)"?\s*;?\s*$/i;

/**
 * PGlite in the shape of a `pg.Pool`, as far as BullMQ uses one. There is a single session, so a client that begins a
 * transaction has it to itself until the end: everybody else's statements and transactions wait, the store's too.
 */
export function createPglitePool(
  pglite: PGlite,
): PoolLike & { readonly options: { readonly keepAlive: true } } {
  return Object.assign(new EventEmitter(), {
    // There is no network to lose; this lets BullMQ's workers wait for an hour in place of asking every ten seconds.
    options: { keepAlive: true as const },
    query: <R>(text: string, params?: readonly unknown[]) => runQuery<R>(pglite, text, params),
    connect: async () => createPgliteClient(pglite),
    // The database belongs to whoever opened it.
    end: async () => {},
  });
}

function createPgliteClient(pglite: PGlite): PoolClientLike {
  const unlisten: (() => Promise<void>)[] = [];
  let lease: Lease | undefined;

  async function query<R>(text: string, params?: readonly unknown[]): Promise<Rows<R>> {
    const channel = listens.exec(text)?.[1];
    if (channel) {
      unlisten.push(
        await pglite.listen(channel, (payload) => client.emit('notification', { channel, payload })),
      );
      return { rows: [], rowCount: null };
    }
    if (begins.test(text) && !lease) {
      lease = await takeLease(pglite);
      return { rows: [], rowCount: null };
    }
    if (lease && (commits.test(text) || rollsBack.test(text))) {
      const ending = lease;
      lease = undefined;
      await ending.end(commits.test(text) ? 'commit' : 'rollback');
      return { rows: [], rowCount: null };
    }
    return runQuery<R>(lease?.transaction ?? pglite, text, params);
  }

  const client = Object.assign(new EventEmitter(), {
    query,
    release: () => {
      client.removeAllListeners();
      // Nobody waits for these; on a database that has been closed there is nothing left to end.
      for (const stop of unlisten.splice(0)) stop().catch(() => {});
      lease?.end('rollback').catch(() => {});
      lease = undefined;
    },
  });
  return client;
}

/** The session, held inside one of PGlite's own transactions, which keep all other statements out. */
interface Lease {
  readonly transaction: Transaction;
  end(how: 'commit' | 'rollback'): Promise<void>;
}

function takeLease(pglite: PGlite): Promise<Lease> {
  return new Promise((resolve, reject) => {
    const done = pglite.transaction(async (transaction) => {
      const how = await new Promise<'commit' | 'rollback'>((endWith) => {
        const end: Lease['end'] = (wish) => {
          endWith(wish);
          return done;
        };
        resolve({ transaction, end });
      });
      if (how === 'rollback') await transaction.rollback();
    });
    done.catch(reject);
  });
}

async function runQuery<R>(
  session: PGlite | Transaction,
  text: string,
  params: readonly unknown[] | undefined,
): Promise<Rows<R>> {
  // Several statements in one text, as in BullMQ's migrations, go only without parameters: as in node-postgres.
  const result =
    params === undefined ? (await session.exec(text)).at(-1) : await session.query<R>(text, [...params]);
  return toRows<R>(result);
}

function toRows<R>(result: Results | Results<R> | undefined): Rows<R> {
  if (!result) return { rows: [], rowCount: null };
  return { rows: result.rows as R[], rowCount: result.rowCount ?? result.affectedRows ?? null };
}
