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
