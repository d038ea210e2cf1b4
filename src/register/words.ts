import { defineWords } from '../language/language.ts';
import { code } from '../language/sentence-parts.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

/** What is said of the register as a whole. */
export const registerWords = defineWords(({ text, day }) => {
  const week = (roundId: RoundId) => text`the week of ${day(mondayOf(roundId))}`;
  const reasons = {
    version: (v: number) => text`a later Parley wrote it (version ${v})`,
    kind: (_v: number, kind: string) => text`it is of a kind that this Parley does not know (${code(kind)})`,
    form: () => text`it is not as Parley writes one`,
  };
  return {
    /** Above the whole of it. */
    title: text`The register`,
    /** Who did something, as a side. */
    authors: {
      leadership: text`the leadership`,
      union: text`the union`,
      staff: text`staff, without a name`,
      parley: text`Parley`,
      operator: text`the operator’s files`,
    },
    /** Who moved a step of a week by hand. */
    operator: text`the operator`,
    /** What the operator did, which the schedule would have done. */
    steps: {
      opened: (roundId: RoundId) => text`The operator opened the questions of ${week(roundId)} by hand`,
      closed: (roundId: RoundId) => text`The operator closed the questions of ${week(roundId)} by hand`,
      published: (roundId: RoundId) => text`The operator published the summary of ${week(roundId)} by hand`,
    },
    stepsNote: text`A person did this, not the schedule. What both sides agreed, such as questions, rules and hours, has not changed.`,
    unreadableTitle: (seq: number) => text`Entry ${seq} of the register cannot be read`,
    unreadableWhy: (entry: { readonly v: number; readonly kind: string }, why: keyof typeof reasons) =>
      text`It is left out: ${reasons[why](entry.v, entry.kind)}. All other entries are shown.`,
  };
});
