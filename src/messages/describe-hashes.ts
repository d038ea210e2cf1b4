import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import type { Summary } from '../results/summary.ts';
import { sharesWords } from '../shares/words.ts';

/** The first 12 of a digest's 64 hex digits: enough to compare by eye. The whole one stands in the document. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}

/** By which both sides can see that roster, questions and rules are the ones that they agreed on. */
export function describeHashes(hashes: Summary['hashes'], language: Language): Words {
  return sharesWords(language).fingerprints(shortHashes(hashes));
}

export function shortHashes({ roster, questions, rules }: Summary['hashes']): Summary['hashes'] {
  return { roster: shortDigest(roster), questions: shortDigest(questions), rules: shortDigest(rules) };
}
