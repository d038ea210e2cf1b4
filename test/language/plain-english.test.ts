import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { receiptOf } from '../../src/ballot/receipt.ts';
import { findPlainEnglish } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';

const read = (text: string) => findPlainEnglish([{ where: 'here', text }]);

test('a sentence that is not in the pseudo-language is found, alone and beside one that is', () => {
  expect(read('Nothing has been published yet')).toHaveLength(1);
  expect(read(`${pseudo.text`Send it.`} Nothing has been published yet.`)).toHaveLength(1);
});

test('receipts, hashes and weeks are none, whatever their letters', () => {
  const hashes = Array.from({ length: 20_000 }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  );
  const receipts = hashes.map((hash) => receiptOf(hash)).join('\n');
  const short = hashes.slice(0, 5_000).map((hash) => hash.toString('hex').slice(0, 12));
  expect(read(receipts)).toEqual([]);
  expect(read(short.join('\n'))).toEqual([]);
  expect(read('2026-W48')).toEqual([]);
});
