import { defineWords } from '../language/language.ts';
import { code } from '../language/sentence-parts.ts';

/** What is said of the register as a whole. */
export const registerWords = defineWords(({ text }) => {
  const reasons = {
    version: (v: number) => text`a later Parley wrote it (version ${v})`,
    kind: (_v: number, kind: string) => text`it is of a kind that this Parley does not know (${code(kind)})`,
    form: () => text`it is not as Parley writes one`,
  };
  return {
    unreadableTitle: (seq: number) => text`Entry ${seq} of the register cannot be read`,
    unreadableWhy: (entry: { readonly v: number; readonly kind: string }, why: keyof typeof reasons) =>
      text`It is left out: ${reasons[why](entry.v, entry.kind)}. All other entries are shown.`,
  };
});
