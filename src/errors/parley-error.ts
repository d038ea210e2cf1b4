/** A fault in words for the person who gets it: what happened, and what to do next. */
export class ParleyError extends Error {
  readonly whatToDo: string;

  constructor(whatHappened: string, whatToDo: string, options?: ErrorOptions) {
    super(whatHappened, options);
    this.name = new.target.name;
    this.whatToDo = whatToDo;
  }
}

/** The world was not ready (a rate limit, a lost connection, a held claim): try again after this delay. */
export class RetryLaterError extends ParleyError {
  readonly afterMs: number;

  constructor(whatHappened: string, afterMs: number, options?: ErrorOptions) {
    super(whatHappened, 'Parley tries again by itself.', options);
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
  override readonly whatToDo: string;

  constructor(
    whatHappened: string,
    whatToDo: string,
    { afterMs = untilOperatorActsMs, ...options }: ErrorOptions & { readonly afterMs?: number } = {},
  ) {
    super(whatHappened, afterMs, options);
    this.whatToDo = whatToDo;
  }
}

/**
 * This person or channel cannot be reached, and trying again at once would not help (closed messages, left, no account, an
 * archived channel).
 */
export class UnreachableError extends ParleyError {}

/** A request from a person was turned away. The text is shown to them as it is. */
export class RefusedError extends ParleyError {
  constructor(whatHappened: string, whatToDo = '') {
    super(whatHappened, whatToDo);
  }
}
