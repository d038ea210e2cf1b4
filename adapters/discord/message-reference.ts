import { createHash } from 'node:crypto';
import type { Language } from '../../src/language/language.ts';
import { discordWords } from './words.ts';

/**
 * How a message is found again: a hash of its key, in the small print of its embed. Discord's nonce prevents a second
 * message for a few minutes only and is not part of the history, so the history itself has to show which message it is.
 */
export interface Reference {
  readonly id: string;
  /** 1-based; a long message is sent in several parts. */
  readonly part: number;
  readonly parts: number;
}

/** Sixteen hex digits of SHA-256 over the key. */
export function referenceId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** At most 25 characters (discord.com/developers/docs/resources/message#create-message). */
export function nonceOf(reference: Reference): string {
  return `${reference.id}.${reference.part}`;
}

/** The last line of a footer. */
export function writeReference({ id, part, parts }: Reference, language: Language): string {
  const words = discordWords(language);
  return parts === 1 ? words.reference(id) : words.referenceOfPart(id, part, parts);
}

/**
 * By the hash and the numbers alone: the organisation's language may be another by the time that it is read, and
 * another language may count the parts first.
 */
export function readReference(footer: string): Reference | undefined {
  const line = footer.split('\n').at(-1) ?? '';
  const [id, ...others] = line.match(/(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/g) ?? [];
  if (id === undefined || others.length > 0) return undefined;
  const numbers = line.replace(id, ' ').match(/(?<!\d)\d{1,3}(?!\d)/g) ?? [];
  if (numbers.length !== 0 && numbers.length !== 2) return undefined;
  const [one = 1, other = 1] = numbers.map(Number);
  return { id, part: Math.min(one, other), parts: Math.max(one, other) };
}
