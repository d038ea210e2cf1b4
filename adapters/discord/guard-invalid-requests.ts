import type { Clock } from '../../src/ports/clock.ts';

/** Counts what Discord calls invalid requests, and says how long to hold back. */
export interface InvalidRequestGuard {
  /** Notes the answer to a request; `scope` is the header X-RateLimit-Scope. */
  note(status: number, scope: string | null): void;
  /** Milliseconds to wait before anything that might be refused; 0 while there is room. */
  pauseMs(): number;
  /** Invalid requests in the last ten minutes. */
  count(): number;
}

const windowMs = 600_000;

/**
 * A tenth of Discord's limit: an address is shut out at 10,000 answers of 401, 403 or 429 in ten minutes, and 404 is to
 * be avoided too; a 429 of scope `shared` is not counted (discord.com/developers/docs/topics/rate-limits).
 */
const mostInWindow = 1000;

/** Closed direct messages can only be found out by trying, so invitations slow down to `most` refusals in ten minutes. */
export function createInvalidRequestGuard(clock: Clock, most = mostInWindow): InvalidRequestGuard {
  let times: number[] = [];

  function recent(): readonly number[] {
    const from = clock.now() - windowMs;
    times = times.filter((time) => time > from);
    return times;
  }

  return {
    note(status, scope) {
      const invalid =
        status === 401 || status === 403 || status === 404 || (status === 429 && scope !== 'shared');
      if (invalid) times.push(clock.now());
    },
    pauseMs() {
      const oldest = recent().at(-most);
      return oldest === undefined ? 0 : oldest + windowMs - clock.now();
    },
    count: () => recent().length,
  };
}
