import { defineWords } from '../language/language.ts';
import { address, type Verbatim } from '../language/sentence-parts.ts';

export const errorWords = defineWords(({ text, plural }) => ({
  triesAgain: text`Parley tries again by itself.`,
  faultsFound: (count: number) =>
    plural(count, { one: text`One fault found:`, other: text`${count} faults found:` }),
  correctTheLines: text`Correct the lines above and try again. Nothing was changed.`,
  /** Where in a file: `roster.csv line 12`. */
  line: (file: Verbatim, line: number) => text`${file} line ${line}`,
  notWhole: {
    what: text`Parley's own ${address('package.json')} was not found above its program files.`,
    whatToDo: text`Install Parley whole: ${address('dist/')} alone is not enough.`,
  },
}));
