import { ParleyError } from './parley-error.ts';

/** One fault in a file that somebody wrote: where, what stood there, and what is allowed. */
export interface Fault {
  readonly file: string;
  /** 1-based line in the file; absent when the fault is about the whole file. */
  readonly line?: number;
  /** What is wrong and what is allowed, as a sentence that quotes the value. */
  readonly message: string;
}

/** A file could not be used. Carries every fault at once; nothing of the file has taken effect. */
export class FaultyFileError extends ParleyError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      `${faults.length === 1 ? 'One fault' : `${faults.length} faults`} found:\n${faults.map(describeFault).join('\n')}`,
      'Correct the lines above and try again. Nothing was changed.',
    );
    this.faults = faults;
  }
}

/** `roster.csv line 12: the role "boss" is not one of staff, rep, leader.` */
export function describeFault(fault: Fault): string {
  const where = fault.line === undefined ? fault.file : `${fault.file} line ${fault.line}`;
  return `${where}: ${fault.message}`;
}
