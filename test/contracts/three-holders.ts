import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import {
  type HolderName,
  holderNames,
  type SealedShare,
  type ShareHolder,
} from '../../src/ballot/holders.ts';
import { openShare } from '../../src/ballot/split-key.ts';

export interface ThreeHolders {
  readonly holders: readonly ShareHolder[];
  /** What each holder finds in what was sealed to them. */
  open(sealed: readonly SealedShare[] | undefined): Promise<Record<HolderName, Uint8Array>>;
}

/** Three holders with key pairs of their own, as `parley key make` gives them. */
export async function threeHolders(): Promise<ThreeHolders> {
  const pairs = await Promise.all(holderNames.map(async (holder) => ({ holder, ...(await generateKeys()) })));
  return {
    holders: pairs,
    open: async (sealed = []) => {
      const opened = await Promise.all(
        sealed.map(async (share) => {
          const pair = pairs.find(({ holder }) => holder === share.holder);
          const bytes = pair && (await openShare(share.sealed, pair));
          if (!bytes) throw new Error('A share was not sealed to its holder.');
          return [share.holder, bytes] as const;
        }),
      );
      return Object.fromEntries(opened) as Record<HolderName, Uint8Array>;
    },
  };
}
