import { createHash } from 'node:crypto';

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

export function writeReference({ id, part, parts }: Reference): string {
  return parts === 1 ? `Reference ${id}` : `Reference ${id} (${part} of ${parts})`;
}

export function readReference(footer: string): Reference | undefined {
  const found = /\bReference ([0-9a-f]{16})(?: \((\d{1,3}) of (\d{1,3})\))?$/.exec(footer);
  if (found?.[1] === undefined) return undefined;
  return { id: found[1], part: Number(found[2] ?? 1), parts: Number(found[3] ?? 1) };
}
