import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseReceipt, receiptOf } from '../../src/ballot/receipt.ts';
import type { OpeningKeys } from '../../src/ballot/round-keys.ts';
import { openBallot, sealBallot, sealedBytes } from '../../src/ballot/seal-ballot.ts';
import { tagPerson } from '../../src/ballot/tag-person.ts';

let keys: OpeningKeys;
let otherKeys: OpeningKeys;

beforeAll(async () => {
  await sodium.ready;
  keys = newKeys();
  otherKeys = newKeys();
});

function newKeys(): OpeningKeys {
  const pair = sodium.crypto_box_keypair();
  return { publicKey: pair.publicKey, secretKey: pair.privateKey };
}

const content = { team: 'Early Help / North', choices: { workload: '2', it: 'skip' }, comment: 'Too much.' };

describe('a sealed ballot', () => {
  it('opens to what was sealed, whatever was written', async () => {
    const anyContent = fc.record({
      team: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: null }),
      choices: fc.dictionary(fc.stringMatching(/^[a-z-]{1,20}$/), fc.stringMatching(/^[a-z0-9-]{1,20}$/), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      comment: fc.string({ unit: 'binary', maxLength: 500 }).filter((text) => text.length <= 500),
    });
    await fc.assert(
      fc.asyncProperty(anyContent, async (ballot) => {
        const wellFormed = { ...ballot, comment: ballot.comment.toWellFormed() };
        expect(await openBallot(keys, await sealBallot(keys.publicKey, wellFormed))).toEqual(wellFormed);
      }),
      { numRuns: 200 },
    );
  });

  it('has one length, with the longest comment or with none', async () => {
    const longest = await sealBallot(keys.publicKey, { ...content, comment: '漢'.repeat(500) });
    const none = await sealBallot(keys.publicKey, { team: null, choices: {}, comment: '' });

    expect([longest.length, none.length]).toEqual([sealedBytes, sealedBytes]);
  });

  it('differs every time, even for the same answers', async () => {
    const first = await sealBallot(keys.publicKey, content);
    const second = await sealBallot(keys.publicKey, content);

    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });

  it('does not open with another round’s keys, and the error says nothing of the answers', async () => {
    const sealed = await sealBallot(keys.publicKey, content);

    await expect(openBallot(otherKeys, sealed)).rejects.toThrow(/could not be opened: it was altered/);
  });

  it('does not open when one bit was changed', async () => {
    const sealed = await sealBallot(keys.publicKey, content);
    sealed[100] = (sealed[100] ?? 0) ^ 1;

    await expect(openBallot(keys, sealed)).rejects.toThrow(/altered/);
  });

  it('is refused, with what to do, when it would not fit', async () => {
    const tooLong = { ...content, team: 'x'.repeat(3100) };

    await expect(sealBallot(keys.publicKey, tooLong)).rejects.toThrow(/did not fit/);
  });
});

describe('a tag', () => {
  it('is the HMAC of the person’s id under the round’s key, so one person has one ballot', () => {
    const tagKey = Buffer.alloc(32, 7);

    const tag = tagPerson(tagKey, 'p001');

    expect(Buffer.from(tag)).toEqual(createHmac('sha256', tagKey).update('p001').digest());
    expect(tagPerson(Buffer.alloc(32, 8), 'p001')).not.toEqual(tag);
  });
});

describe('a receipt', () => {
  it('is the first 50 bits of SHA-256 of the sealed bytes, in ten characters that can be read out', () => {
    const sealed = Buffer.from('sealed');
    const bits = BigInt(`0x${createHash('sha256').update(sealed).digest('hex')}`) >> 206n;

    const receipt = receiptOf(sealed);

    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const value = [...receipt].reduce(
      (sum, c) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(c)),
      0n,
    );
    expect(value).toBe(bits);
  });

  it('is found again as a tired person types it', () => {
    expect(normaliseReceipt(' 7k3qx-9mbto ')).toBe('7K3QX9MBT0');
    expect(normaliseReceipt('iL0')).toBe('110');
  });
});
