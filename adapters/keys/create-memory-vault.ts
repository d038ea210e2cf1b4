import { type HolderName, holderNames, type SealedShare } from '../../src/ballot/holders.ts';
import { splitKey } from '../../src/ballot/split-key.ts';
import type { KeyVault } from '../../src/ports/key-vault.ts';
import { type GeneratedKeys, generateKeys } from './generate-keys.ts';
import { joinHandedShares } from './join-handed-shares.ts';

interface KeptRound extends Omit<GeneratedKeys, 'secretKey'> {
  /** Absent where it was split. */
  readonly secretKey?: Uint8Array;
  readonly shares?: readonly SealedShare[];
  readonly handed: Map<HolderName, Uint8Array>;
}

/** Keys that end with the process: for the simulation and for tests. What it hands out is a copy. */
export function createMemoryVault(): KeyVault {
  const rounds = new Map<string, KeptRound>();
  return {
    async create(roundId, holders) {
      const { secretKey, ...keys } = await generateKeys();
      const opening = holders ? { shares: await splitKey(secretKey, holders) } : { secretKey };
      if (!rounds.has(roundId)) rounds.set(roundId, { ...keys, ...opening, handed: new Map() });
    },
    async readAnsweringKeys(roundId) {
      const keys = rounds.get(roundId);
      return keys && { tagKey: keys.tagKey.slice(), publicKey: keys.publicKey.slice() };
    },
    async readOpeningKeys(roundId) {
      const round = rounds.get(roundId);
      if (!round) return undefined;
      const { publicKey, secretKey } = round;
      if (secretKey) return { publicKey: publicKey.slice(), secretKey: secretKey.slice() };
      return joinHandedShares(publicKey, [...round.handed.values()]);
    },
    async readSealedShares(roundId) {
      return rounds.get(roundId)?.shares;
    },
    async putShare(roundId, holder, share) {
      const handed = rounds.get(roundId)?.handed;
      if (!handed?.has(holder)) handed?.set(holder, share.slice());
    },
    async handedIn(roundId) {
      const handed = rounds.get(roundId)?.handed;
      return holderNames.filter((holder) => handed?.has(holder));
    },
    async destroy(roundId) {
      const round = rounds.get(roundId);
      round?.tagKey.fill(0);
      round?.secretKey?.fill(0);
      for (const share of round?.handed.values() ?? []) share.fill(0);
      rounds.delete(roundId);
    },
    async list() {
      return [...rounds.keys()].sort();
    },
  };
}
