import type { KeyVault } from '../../src/ports/key-vault.ts';
import { type GeneratedKeys, generateKeys } from './generate-keys.ts';

/** Keys that end with the process: for the simulation and for tests. What it hands out is a copy. */
export function createMemoryVault(): KeyVault {
  const rounds = new Map<string, GeneratedKeys>();
  return {
    async create(roundId) {
      const keys = await generateKeys();
      if (!rounds.has(roundId)) rounds.set(roundId, keys);
    },
    async readAnsweringKeys(roundId) {
      const keys = rounds.get(roundId);
      return keys && { tagKey: keys.tagKey.slice(), publicKey: keys.publicKey.slice() };
    },
    async readOpeningKeys(roundId) {
      const keys = rounds.get(roundId);
      return keys && { publicKey: keys.publicKey.slice(), secretKey: keys.secretKey.slice() };
    },
    async destroy(roundId) {
      const keys = rounds.get(roundId);
      keys?.tagKey.fill(0);
      keys?.secretKey.fill(0);
      rounds.delete(roundId);
    },
    async list() {
      return [...rounds.keys()].sort();
    },
  };
}
