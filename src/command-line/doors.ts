import type { Operator } from '../bot/operator.ts';
import type { ConfigurationReport } from '../check-configuration.ts';
import type { Finding } from '../errors/finding.ts';
import type { Language } from '../language/language.ts';
import type { PublishedSummary } from '../results/summary.ts';

/** All that the command line reaches through: the program, the operator, and where its words go. */
export interface CommandLineDoors {
  /** What the operator reads. */
  readonly language: Language;
  /** Runs Parley until it is told to stop. */
  start(): Promise<void>;
  /** Lends the operator of the running program or, where none runs, one that was opened for this command alone. */
  operator<T>(use: (operator: Operator) => Promise<T>): Promise<T>;
  checkConfiguration(): Promise<ConfigurationReport>;
  /** Looks at settings, machine and program. */
  doctor(): Promise<readonly Finding[]>;
  /** Yields each summary once it is published. */
  simulate(options: SimulateOptions): AsyncIterable<PublishedSummary>;
  /** Asks for one line, on standard error, and reads it from standard input. */
  ask(question: string): Promise<string>;
  /** Standard output: what was asked for. */
  write(text: string): void;
  /** Standard error: what went wrong, and advice. */
  writeError(text: string): void;
}

export interface SimulateOptions {
  /** People on the synthetic roster: 1 to 100,000. */
  readonly staff: number;
  /** Rounds: 1 to 520. */
  readonly weeks: number;
  readonly seed: number;
}
