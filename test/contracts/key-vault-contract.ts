import sodium from 'libsodium-wrappers';
import { describe, expect, test } from 'vitest';
import type { KeyVault } from '../../src/ports/key-vault.ts';

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
