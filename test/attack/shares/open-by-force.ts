import { createHmac } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import type { GeneratedKeys } from '../../../adapters/keys/generate-keys.ts';
import { openBallot } from '../../../src/ballot/seal-ballot.ts';
import { joinShares, openShare } from '../../../src/ballot/split-key.ts';

/** What a thief has of one round. */
export interface Loot {
  readonly publicKey: Uint8Array;
  readonly sealed: readonly Uint8Array[];
  /** Everything that they could copy, as text. */
  readonly texts: readonly string[];
  /** The holders who are in it, with their own secret keys. */
  readonly holders: readonly Pick<GeneratedKeys, 'publicKey' | 'secretKey'>[];
}

const keyBytes = 32;
/** A share is as long as the key, and a byte that says which it is. */
const shareBytes = keyBytes + 1;
const sealBytes = 48;
/** Longer words are sealed ballots, which hold no key. */
const longestBytes = 120;

/** How many of the ballots open: with every word as the key, and with every two words as shares, opened by their holders. */
export async function openByForce({ publicKey, sealed, texts, holders }: Loot): Promise<number> {
  await sodium.ready;
  const words = wordsIn(texts);
  const own: Uint8Array[] = [];
  for (const word of words.filter(({ length }) => length === shareBytes + sealBytes)) {
    for (const keys of holders) {
      const share = await openShare(word, keys);
      if (share) own.push(share);
    }
  }
  const secretKey =
    windowsOf(words, keyBytes).find((key) =>
      Buffer.from(sodium.crypto_scalarmult_base(key)).equals(publicKey),
    ) ?? (await findByShares(publicKey, own, [...own, ...windowsOf(words, shareBytes)]));
  if (!secretKey) return 0;
  const opened = await Promise.all(
    sealed.map((bytes) =>
      openBallot({ publicKey, secretKey }, bytes).then(
        () => 1,
        () => 0,
      ),
    ),
  );
  return opened.reduce<number>((sum, one) => sum + one, 0);
}

async function findByShares(
  publicKey: Uint8Array,
  own: readonly Uint8Array[],
  others: readonly Uint8Array[],
): Promise<Uint8Array | undefined> {
  for (const share of own) {
    for (const other of others) {
      // Two of one number are refused by the library.
      const keys = await joinShares(publicKey, [share, other]).catch(() => undefined);
      if (keys) return keys.secretKey;
    }
  }
  return undefined;
}

/** How many of these tags are a person's under any word as the key. */
export function matchTags(
  tags: readonly Uint8Array[],
  personIds: readonly string[],
  texts: readonly string[],
): number {
  const wanted = new Set(tags.map((tag) => Buffer.from(tag).toString('hex')));
  const matched = new Set<string>();
  for (const key of windowsOf(wordsIn(texts), keyBytes)) {
    for (const personId of personIds) {
      if (wanted.has(createHmac('sha256', key).update(personId).digest('hex'))) matched.add(personId);
    }
  }
  return matched.size;
}

/** Every word that may stand for bytes, in hexadecimal or base64. */
function wordsIn(texts: readonly string[]): readonly Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\w+/-]{43,}/g)) {
      const bytes = Buffer.from(word, /^x?([0-9a-f]{2})+$/i.test(word) ? 'hex' : 'base64');
      const plain = word.startsWith('x') ? Buffer.from(word.slice(1), 'hex') : bytes;
      if (plain.length >= keyBytes && plain.length <= longestBytes) words.set(word, Uint8Array.from(plain));
    }
  }
  return [...words.values()];
}

function windowsOf(words: readonly Uint8Array[], length: number): readonly Uint8Array[] {
  return words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - length + 1) }, (_, from) =>
      word.slice(from, from + length),
    ),
  );
}
