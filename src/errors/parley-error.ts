import type { Language, Said } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { errorWords } from './words.ts';

/** What happened, and what to do next; the latter may be empty. */
export interface Trouble {
  readonly what: string;
  readonly whatToDo: string;
}

/** A trouble in whichever language it will be read. */
export type TroubleIn = (language: Language) => Trouble;

/** A fault in words for the person who gets it. Its `message` is in English, for the log. */
export class ParleyError extends Error {
  readonly tell: TroubleIn;
  /** In English, for the log. */
  readonly whatToDo: string;

  constructor(tell: TroubleIn, options?: ErrorOptions) {
    super(tell(english).what, options);
    this.name = new.target.name;
    this.tell = tell;
    this.whatToDo = tell(english).whatToDo;
  }
}

/** The world was not ready (a rate limit, a lost connection, a held claim): try again after this delay. */
export class RetryLaterError extends ParleyError {
  readonly afterMs: number;

  constructor(what: Said, afterMs: number, options?: ErrorOptions) {
    super((language) => ({ what: what(language), whatToDo: errorWords(language).triesAgain }), options);
    this.afterMs = afterMs;
  }
}

/** Often enough to notice that the operator has acted, and seldom enough to ask little until then. */
const untilOperatorActsMs = 15 * 60_000;

/**
 * A platform refuses, having done nothing, until the operator acts (a revoked token, the app removed, uploads switched
 * off). Nobody is given up for it, and nothing else waits for it.
 */
export class OperatorNeededError extends RetryLaterError {
  override readonly tell: TroubleIn;
  override readonly whatToDo: string;

  constructor(
    tell: TroubleIn,
    { afterMs = untilOperatorActsMs, ...options }: ErrorOptions & { readonly afterMs?: number } = {},
  ) {
    super((language) => tell(language).what, afterMs, options);
    this.tell = tell;
    this.whatToDo = tell(english).whatToDo;
  }
}

/**
 * This person or channel cannot be reached, and trying again at once would not help (closed messages, left, no account, an
 * archived channel).
 */
export class UnreachableError extends ParleyError {}

/** A request from a person was turned away. What it tells is shown to them as it is. */
export class RefusedError extends ParleyError {}

/** A trouble whose words are made already: they came from another process. */
export function toldTrouble(what: string, whatToDo = ''): TroubleIn {
  return () => ({ what, whatToDo });
}
