import type { Queryable } from '../../../adapters/postgres/database.ts';
import type { Context } from '../../../src/bot/context.ts';
import type { KeyVault } from '../../../src/ports/key-vault.ts';
import type { PlatformListener } from '../../../src/ports/platform.ts';
import type { Store } from '../../../src/ports/store.ts';

/** A change to Parley that must not be made, put around its ports. */
export interface Mutation {
  readonly alter?: (session: Queryable) => Promise<unknown>;
  readonly vault?: (vault: KeyVault) => KeyVault;
  readonly store?: (store: Store, session: Queryable) => Store;
  readonly listener?: (listener: PlatformListener, context: Context) => PlatformListener;
}

/** Several at once, each around the one before it. */
export function together(...mutations: readonly Mutation[]): Mutation {
  return {
    alter: async (session) => {
      for (const { alter } of mutations) await alter?.(session);
    },
    vault: (vault) => mutations.reduce((inner, { vault: wrap }) => wrap?.(inner) ?? inner, vault),
    store: (store, session) =>
      mutations.reduce((inner, { store: wrap }) => wrap?.(inner, session) ?? inner, store),
    listener: (listener, context) =>
      mutations.reduce((inner, { listener: wrap }) => wrap?.(inner, context) ?? inner, listener),
  };
}
