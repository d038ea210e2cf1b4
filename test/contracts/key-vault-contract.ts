import sodium from 'libsodium-wrappers';
import { describe, expect, test } from 'vitest';
import type { KeyVault } from '../../src/ports/key-vault.ts';
import { threeHolders } from './three-holders.ts';

/** What every key vault guarantees. `openVault` gives an empty one. */
export function keyVaultContract(name: string, openVault: () => Promise<KeyVault>): void {
  describe(`a key vault (${name})`, () => {
    test('hands out the keys of a round that was created: 32 bytes each, one public key in both sets', async () => {
      const vault = await openVault();
      await vault.create('2026-W48');
      const answering = await vault.readAnsweringKeys('2026-W48');
      const opening = await vault.readOpeningKeys('2026-W48');
      expect(answering?.tagKey).toHaveLength(32);
      expect(answering?.publicKey).toHaveLength(32);
      expect(opening?.secretKey).toHaveLength(32);
      expect(opening?.publicKey).toEqual(answering?.publicKey);
    });

    test('makes key pairs that open what they sealed', async () => {
      await sodium.ready;
      const vault = await openVault();
      await vault.create('2026-W48');
      const answering = await vault.readAnsweringKeys('2026-W48');
      const opening = await vault.readOpeningKeys('2026-W48');
      if (!answering || !opening) throw new Error('The vault holds no keys.');
      const sealed = sodium.crypto_box_seal('an answer', answering.publicKey);
      const opened = sodium.crypto_box_seal_open(sealed, opening.publicKey, opening.secretKey, 'text');
      expect(opened).toBe('an answer');
    });

    test('answers with the same keys however often the round is created, also at the same time', async () => {
      const vault = await openVault();
      await Promise.all([vault.create('2026-W48'), vault.create('2026-W48'), vault.create('2026-W48')]);
      const first = [await vault.readAnsweringKeys('2026-W48'), await vault.readOpeningKeys('2026-W48')];
      await vault.create('2026-W48');
      const second = [await vault.readAnsweringKeys('2026-W48'), await vault.readOpeningKeys('2026-W48')];
      expect(second).toEqual(first);
      expect(first[0]?.publicKey).toEqual(first[1]?.publicKey);
    });

    test('gives every round keys of its own', async () => {
      const vault = await openVault();
      await vault.create('2026-W48');
      await vault.create('2026-W49');
      const [one, other] = await Promise.all([
        vault.readAnsweringKeys('2026-W48'),
        vault.readAnsweringKeys('2026-W49'),
      ]);
      expect(one?.tagKey).not.toEqual(other?.tagKey);
      expect(one?.publicKey).not.toEqual(other?.publicKey);
    });

    test('holds nothing of a round that never was', async () => {
      const vault = await openVault();
      expect(await vault.readAnsweringKeys('2026-W48')).toBeUndefined();
      expect(await vault.readOpeningKeys('2026-W48')).toBeUndefined();
      expect(await vault.list()).toEqual([]);
    });

    test('holds nothing of a round that was destroyed, and everything of the others', async () => {
      const vault = await openVault();
      await vault.create('2026-W49');
      await vault.create('2026-W48');
      const kept = await vault.readOpeningKeys('2026-W49');
      await vault.destroy('2026-W48');
      expect(await vault.readAnsweringKeys('2026-W48')).toBeUndefined();
      expect(await vault.readOpeningKeys('2026-W48')).toBeUndefined();
      expect(await vault.list()).toEqual(['2026-W49']);
      expect(await vault.readOpeningKeys('2026-W49')).toEqual(kept);
    });

    test('can be told twice to destroy a round, and to destroy one that never was', async () => {
      const vault = await openVault();
      await vault.create('2026-W48');
      await vault.destroy('2026-W48');
      await vault.destroy('2026-W48');
      await vault.destroy('2020-W01');
      expect(await vault.list()).toEqual([]);
    });

    test('hands a split key out to nobody alone, and to any two holders together', async () => {
      const vault = await openVault();
      const { holders, open } = await threeHolders();
      const pairs = [
        ['union', 'leadership'],
        ['union', 'trustee'],
        ['leadership', 'trustee'],
      ] as const;
      for (const [index, [first, second]] of pairs.entries()) {
        const roundId = `2026-W${10 + index}`;
        await vault.create(roundId, holders);
        const shares = await open(await vault.readSealedShares(roundId));
        expect(await vault.readOpeningKeys(roundId)).toBeUndefined();
        await vault.putShare(roundId, second, shares[second]);
        expect(await vault.readOpeningKeys(roundId)).toBeUndefined();
        await vault.putShare(roundId, first, shares[first]);
        const keys = await vault.readOpeningKeys(roundId);
        expect(keys?.publicKey).toEqual((await vault.readAnsweringKeys(roundId))?.publicKey);
        expect(keys?.secretKey).toHaveLength(32);
        expect(await vault.handedIn(roundId)).toEqual([first, second]);
      }
    });

    test('keeps the first sealed shares, and the first share of a holder, however often it is told', async () => {
      const vault = await openVault();
      const { holders, open } = await threeHolders();
      await Promise.all([vault.create('2026-W48', holders), vault.create('2026-W48', holders)]);
      const sealed = await vault.readSealedShares('2026-W48');
      await vault.create('2026-W48', holders);
      expect(await vault.readSealedShares('2026-W48')).toEqual(sealed);
      const { union, leadership } = await open(sealed);
      await vault.putShare('2026-W48', 'union', union);
      await vault.putShare('2026-W48', 'union', leadership);
      await vault.putShare('2026-W48', 'leadership', leadership);
      expect((await vault.readOpeningKeys('2026-W48'))?.secretKey).toHaveLength(32);
    });

    test('rejects shares that do not give the round’s key', async () => {
      const vault = await openVault();
      const { holders, open } = await threeHolders();
      await vault.create('2026-W48', holders);
      await vault.create('2026-W49', holders);
      const right = await open(await vault.readSealedShares('2026-W48'));
      const wrong = await open(await vault.readSealedShares('2026-W49'));
      wrong.leadership[32] = (right.union[32] ?? 0) === 1 ? 2 : 1;
      await vault.putShare('2026-W48', 'union', right.union);
      await vault.putShare('2026-W48', 'leadership', wrong.leadership);
      await expect(vault.readOpeningKeys('2026-W48')).rejects.toThrow('do not give the round’s key');
    });

    test('holds no share of a split round that was destroyed, nor of one that was not split', async () => {
      const vault = await openVault();
      const { holders, open } = await threeHolders();
      await vault.create('2026-W48', holders);
      await vault.create('2026-W49');
      const { union } = await open(await vault.readSealedShares('2026-W48'));
      await vault.putShare('2026-W48', 'union', union);
      await vault.destroy('2026-W48');
      expect(await vault.readSealedShares('2026-W48')).toBeUndefined();
      expect(await vault.readSealedShares('2026-W49')).toBeUndefined();
      expect(await vault.handedIn('2026-W48')).toEqual([]);
      expect(await vault.list()).toEqual(['2026-W49']);
    });

    test('keeps its keys though the caller changes what it was handed', async () => {
      const vault = await openVault();
      await vault.create('2026-W48');
      const handed = await vault.readAnsweringKeys('2026-W48');
      handed?.tagKey.fill(0);
      const again = await vault.readAnsweringKeys('2026-W48');
      expect(again?.tagKey).not.toEqual(handed?.tagKey);
    });
  });
}
