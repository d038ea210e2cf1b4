import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a receipt can be read out and written down. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ten characters carry 50 bits: among 100,000 ballots, two receipts agree by chance once in 200,000 rounds. */
const receiptLength = 10;

/** Ten characters of SHA-256(sealed bytes), shown once to whoever submitted and listed, sorted, after closing. */
export function receiptOf(sealed: Uint8Array): string {
  const digest = createHash('sha256').update(sealed).digest();
  let bits = digest.readBigUInt64BE(0) >> 14n;
  let receipt = '';
  for (let place = 0; place < receiptLength; place += 1) {
    receipt = alphabet.charAt(Number(bits & 31n)) + receipt;
    bits >>= 5n;
  }
  return receipt;
}

/** What a person typed, in the form in which receipts are listed: without spaces and dashes, look-alikes corrected. */
export function normaliseReceipt(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
