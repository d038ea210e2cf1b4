import type { Language, Said } from '../language/language.ts';
import { address } from '../language/sentence-parts.ts';
import { ParleyError } from './parley-error.ts';
import { errorWords } from './words.ts';

/** One fault in a file that somebody wrote: where, what stood there, and what is allowed. */
export interface Fault {
  readonly file: string;
  /** 1-based line in the file; absent when the fault is about the whole file. */
  readonly line?: number;
  /** What is wrong and what is allowed, as a sentence that quotes the value. */
  readonly message: Said;
}

/** A file could not be used. Carries every fault at once; nothing of the file has taken effect. */
export class FaultyFileError extends ParleyError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super((language) => {
      const words = errorWords(language);
      const lines = faults.map((fault) => describeFault(fault, language));
      return {
        what: `${words.faultsFound(faults.length)}\n${lines.join('\n')}`,
        whatToDo: words.correctTheLines,
      };
    });
    this.faults = faults;
  }
}

/** `roster.csv line 12: the role "boss" is not one of staff, rep, leader.` */
export function describeFault({ file, line, message }: Fault, language: Language): string {
  const where = line === undefined ? file : errorWords(language).line(address(file), line);
  return `${where}: ${message(language)}`;
}
