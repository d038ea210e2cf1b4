import sodium from 'libsodium-wrappers';
import { describe, expect, it } from 'vitest';
import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { keyText, parseKeyText, parseShareText, shareText } from '../../src/ballot/key-text.ts';
import { commitmentOf, joinShares, openShare, splitKey } from '../../src/ballot/split-key.ts';
import { threeHolders } from '../contracts/three-holders.ts';

describe('a round’s key that was split', () => {
  it('comes back from any two shares and from all three, and opens what was sealed', async () => {
    const { publicKey, secretKey } = await generateKeys();
    const { holders, open } = await threeHolders();
    const { union, leadership, trustee } = await open(await splitKey(secretKey, holders));
    const sealed = sodium.crypto_box_seal('an answer', publicKey);
    for (const shares of [
      [union, leadership],
      [trustee, union],
      [leadership, trustee],
      [union, leadership, trustee],
    ]) {
      const keys = await joinShares(publicKey, shares);
      expect(keys && sodium.crypto_box_seal_open(sealed, publicKey, keys.secretKey, 'text')).toBe(
        'an answer',
      );
    }
  });

  it('does not come from a share that was altered, nor from shares of two rounds', async () => {
    const [one, other] = [await generateKeys(), await generateKeys()];
    const { holders, open } = await threeHolders();
    const shares = await open(await splitKey(one.secretKey, holders));
    const foreign = await open(await splitKey(other.secretKey, holders));
    const altered = shares.leadership.slice();
    // Not in the first or last byte, of which X25519 ignores some bits.
    altered[5] = (altered[5] ?? 0) ^ 1;
    foreign.leadership[32] = shares.union[32] === 7 ? 8 : 7;
    expect(await joinShares(one.publicKey, [shares.union, altered])).toBeUndefined();
    expect(await joinShares(one.publicKey, [shares.union, foreign.leadership])).toBeUndefined();
    const short = [shares.union.slice(1), shares.leadership.slice(1)];
    expect(await joinShares(one.publicKey, short)).toBeUndefined();
  });

  it('gives each holder what nobody else can open, and a mark by which a wrong share is told', async () => {
    const { secretKey } = await generateKeys();
    const { holders, open } = await threeHolders();
    const sealed = await splitKey(secretKey, holders);
    const shares = await open(sealed);
    expect(sealed.map(({ holder, commitment }) => commitment === commitmentOf(shares[holder]))).toEqual([
      true,
      true,
      true,
    ]);
    expect(new Set(sealed.map(({ commitment }) => commitment)).size).toBe(3);
    const stranger = await generateKeys();
    expect(await openShare(sealed[0]?.sealed ?? new Uint8Array(), stranger)).toBeUndefined();
  });
});

describe('keys and shares as text', () => {
  const bytes = new Uint8Array(32).fill(5);

  it('come back as they were, whatever white space copying put in', () => {
    const text = keyText('publicKey', bytes);
    expect(text).toMatch(/^parley-key\.[\w-]+$/);
    expect(parseKeyText('publicKey', ` ${text.slice(0, 20)}\n${text.slice(20)} `)).toEqual(bytes);
    const share = { roundId: '2026-W48', holder: 'union' as const, bytes };
    expect(parseShareText('open', shareText('open', share))).toEqual(share);
    expect(shareText('sealed', share)).toMatch(/^parley-sealed-share\.2026-W48\.union\./);
  });

  it.each([
    ['a letter too few', (text: string) => text.slice(0, -1)],
    ['another letter', (text: string) => text.replace('BQUF', 'BQUG')],
    ['half of it', (text: string) => text.slice(0, 20)],
    ['the word alone', (text: string) => text.split('.')[0] ?? ''],
    ['the word and a dot', (text: string) => `${text.split('.')[0]}.`],
    ['something more behind it', (text: string) => `${text}.x`],
    ['the secret half', () => keyText('secretKey', bytes)],
    ['a key of another length', () => keyText('publicKey', new Uint8Array(31))],
  ])('are not taken when they are %s', (_what, change) => {
    expect(parseKeyText('publicKey', change(keyText('publicKey', bytes)))).toBeUndefined();
  });

  it.each([
    ['of nobody', (text: string) => text.replace('union', 'press')],
    ['of another holder by a change of the name', (text: string) => text.replace('union', 'trustee')],
    ['of another round by a change of the name', (text: string) => text.replace('W48', 'W49')],
    ['sealed', (text: string) => text.replace('parley-share', 'parley-sealed-share')],
    ['cut off', () => 'parley-share.2026-W48.union'],
    ['a word', () => 'parley-share'],
    ['longer', (text: string) => `${text}.x`],
  ])('no share is one %s', (_what, change) => {
    const text = shareText('open', { roundId: '2026-W48', holder: 'union', bytes });
    expect(parseShareText('open', change(text))).toBeUndefined();
  });
});
