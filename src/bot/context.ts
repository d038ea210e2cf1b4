import type { Languages } from '../language/languages.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { KeyVault } from '../ports/key-vault.ts';
import type { Logger } from '../ports/logger.ts';
import type { Platform } from '../ports/platform.ts';
import type { Store } from '../ports/store.ts';
import type { Organisation } from '../survey/organisation.ts';
import type { QuestionSet } from '../survey/question.ts';

/** Everything that the core works with, handed about as one plain object. */
export interface Context {
  readonly clock: Clock;
  readonly store: Store;
  readonly vault: KeyVault;
  readonly queue: JobQueue;
  readonly platforms: readonly Platform[];
  readonly logger: Logger;
  /** What goes to channels, and to nobody alone, is in the organisation's language. */
  readonly languages: Languages;
  /** What the operator's files say. What counts is what both sides agreed: see agreements.ts, `agreedTerms`. */
  readonly organisation: Organisation;
  readonly questionSet: QuestionSet;
  /** Where question sets lie that may be proposed; the shipped one's folder where absent. */
  readonly questionsFolder?: string;
  /** ISO date from which strike ballots need no turnout; absent until it is known. For `/strike-ballot check` alone. */
  readonly turnoutTestEnds?: string;
}

/** The clock's time as an ISO instant. */
export function isoNow(context: Pick<Context, 'clock'>): string {
  return new Date(context.clock.now()).toISOString();
}
