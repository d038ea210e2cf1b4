import { z } from 'zod';
import { holderNames, type SealedShare } from '../../src/ballot/holders.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { vaultWords } from './words.ts';

const hex = z
  .string()
  .regex(/^([0-9a-f]{2})+$/)
  .transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const sealedShares = z.array(
  z.object({ holder: z.enum(holderNames), sealed: hex, commitment: z.string().regex(/^[0-9a-f]{64}$/) }),
);
const handedShare = z.object({ share: hex });

/** Sealed shares as a file: JSON, bytes in hexadecimal. */
export function sealedSharesText(shares: readonly SealedShare[]): string {
  const lines = shares.map(({ sealed, ...rest }) => ({
    ...rest,
    sealed: Buffer.from(sealed).toString('hex'),
  }));
  return `${JSON.stringify(lines, null, 2)}\n`;
}

/** Throws a ParleyError, which quotes nothing of the file, when it is damaged. */
export function parseSealedShares(file: string, text: string): readonly SealedShare[] {
  return parse(file, text, sealedShares);
}

/** One share that was handed in, as a file. */
export function handedShareText(share: Uint8Array): string {
  return `${JSON.stringify({ share: Buffer.from(share).toString('hex') })}\n`;
}

/** Throws a ParleyError, which quotes nothing of the file, when it is damaged. */
export function parseHandedShare(file: string, text: string): Uint8Array {
  return parse(file, text, handedShare).share;
}

function parse<T>(file: string, text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new ParleyError((language) => vaultWords(language).sharesDamaged(file));
  }
}
