import { OperatorNeededError } from '../../src/errors/parley-error.ts';
import { refusedToken } from './errors.ts';
import { refusalWords } from './refusal-words.ts';

/**
 * What keeps Parley from doing anything on Discord until the operator acts. While it lasts no request is made: each
 * would be refused, and refusals are what Discord shuts addresses out for.
 */
export interface Trouble {
  tokenRefused(): void;
  removedFromServer(): void;
  backInServer(): void;
  /** The token was taken, and the bot is in the server. */
  over(): void;
  /** What to reject with; undefined when all is well. */
  current(): OperatorNeededError | undefined;
}

export function createTrouble(): Trouble {
  let token = false;
  let removed = false;
  return {
    tokenRefused() {
      token = true;
    },
    removedFromServer() {
      removed = true;
    },
    backInServer() {
      removed = false;
    },
    over() {
      token = false;
      removed = false;
    },
    current() {
      if (token) return refusedToken();
      if (!removed) return undefined;
      return new OperatorNeededError((language) => refusalWords(language).removedFromServer);
    },
  };
}
