import type { Summary } from '../results/summary.ts';

/** The first 12 of a digest's 64 hex digits: enough to compare by eye. The whole one stands in the document. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}

/** By which both sides can see that roster, questions and rules are the ones that they agreed on. */
export function describeHashes(hashes: Summary['hashes']): string {
  return `Fingerprints to compare: roster ${shortDigest(hashes.roster)}, questions ${shortDigest(hashes.questions)}, rules ${shortDigest(hashes.rules)}.`;
}
