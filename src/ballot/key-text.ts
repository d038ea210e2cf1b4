import { createHash } from 'node:crypto';
import { type HolderName, holderNames } from './holders.ts';

/**
 * Keys and shares as text that people copy: a word for what it is, and the bytes in base64url with four bytes of a
 * checksum, so that a letter too few is noticed before anything is sealed to it.
 */
const words = { publicKey: 'parley-key', secretKey: 'parley-secret-key' } as const;
const shareWords = { sealed: 'parley-sealed-share', open: 'parley-share' } as const;

const checksumBytes = 4;
const keyBytes = 32;

export function keyText(kind: keyof typeof words, key: Uint8Array): string {
  return `${words[kind]}.${encode(words[kind], key)}`;
}

/** Undefined when it is no such key, or not whole. */
export function parseKeyText(kind: keyof typeof words, text: string): Uint8Array | undefined {
  const [word, encoded, ...rest] = clean(text).split('.');
  if (word !== words[kind] || encoded === undefined || rest.length > 0) return undefined;
  const key = decode(words[kind], encoded);
  return key?.length === keyBytes ? key : undefined;
}

/** A share of one round's key, and whose it is. */
export interface ShareText {
  readonly roundId: string;
  readonly holder: HolderName;
  readonly bytes: Uint8Array;
}

export function shareText(kind: keyof typeof shareWords, { roundId, holder, bytes }: ShareText): string {
  const head = `${shareWords[kind]}.${roundId}.${holder}`;
  return `${head}.${encode(head, bytes)}`;
}

/** Undefined when it is no such share, or not whole. White space, which copying puts in, does not matter. */
export function parseShareText(kind: keyof typeof shareWords, text: string): ShareText | undefined {
  const [word, roundId, given, encoded, ...rest] = clean(text).split('.');
  const holder = holderNames.find((name) => name === given);
  if (word !== shareWords[kind] || roundId === undefined || holder === undefined) return undefined;
  if (encoded === undefined || rest.length > 0) return undefined;
  const bytes = decode(`${word}.${roundId}.${holder}`, encoded);
  return bytes && { roundId, holder, bytes };
}

function clean(text: string): string {
  return text.replace(/\s/g, '');
}

function encode(head: string, bytes: Uint8Array): string {
  return Buffer.concat([bytes, checksum(head, bytes)]).toString('base64url');
}

function decode(head: string, encoded: string): Uint8Array | undefined {
  const whole = Buffer.from(encoded, 'base64url');
  const bytes = new Uint8Array(whole.subarray(0, -checksumBytes));
  const isWhole = bytes.length > 0 && checksum(head, bytes).equals(whole.subarray(-checksumBytes));
  return isWhole ? bytes : undefined;
}

function checksum(head: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(head).update(bytes).digest().subarray(0, checksumBytes);
}
