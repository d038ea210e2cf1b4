import { wordsOf } from './comments-with-names.ts';
import { heldOutComments } from './held-out-comments.ts';
import { heldOutFills, heldOutFrames } from './held-out-frames.ts';
import { moreHeldOutComments } from './more-held-out-comments.ts';
import { unseenComments } from './unseen-comments.ts';

export interface MarkedComment {
  readonly comment: string;
  /** What could identify somebody: of each the words, in lower case. It is gone when every word of it is. */
  readonly spans: readonly (readonly string[])[];
  readonly harmless: readonly string[];
}

/** How often each frame is filled: every filling has other names and another spelling. */
const fillings = 8;
const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0' };
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase(),
  (name) => name.replace(/[aeio]/, (letter) => leet[letter] ?? letter),
];

/** All of them, the same in every run. */
export function heldOutSamples(): readonly MarkedComment[] {
  const turns = new Map<string, number>();
  const next = (kind: string): string => {
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    const fills = heldOutFills[kind] ?? [];
    return fills[turn % fills.length] ?? '';
  };
  const filled = Array.from({ length: fillings }, (_, round) =>
    heldOutFrames.map((frame, at) => {
      const spell = spellings[(round + at) % spellings.length] ?? String;
      return frame.replace(/\{(\w+)('s)?\}/g, (_slot, kind: string, ending = '') => {
        const fill = next(kind);
        return `{${kind === 'phone' || kind === 'number' ? fill : spell(fill)}${ending}}`;
      });
    }),
  ).flat();
  return [...heldOutComments, ...new Set(filled), ...moreHeldOutComments].map(readMarks);
}

/** Those that the redaction was never mended with. */
export function unseenSamples(): readonly MarkedComment[] {
  return unseenComments.map(readMarks);
}

function readMarks(marked: string): MarkedComment {
  return {
    comment: marked.replace(/[{}]/g, ''),
    spans: [...marked.matchAll(/\{([^}]*)\}/g)]
      .map(([, span = '']) => wordsOf(span))
      .filter(({ length }) => length > 0),
    harmless: wordsOf(marked.replace(/\{[^}]*\}/g, ' ')),
  };
}
