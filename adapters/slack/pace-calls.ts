import { setTimeout as delay } from 'node:timers/promises';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import { troubleWords } from './trouble-words.ts';

/**
 * How long a caller waits for its turn. `now`: not at all, somebody is looking at a screen. `queue`: a few seconds,
 * then the job comes back later. `wait`: as long as it takes; for reading only.
 */
export type Patience = 'now' | 'queue' | 'wait';

/** One gate a method, for the whole process: when Slack tells one caller to slow down, all callers do. */
export interface Pacer {
  /** Resolves when a call of this method may start. Rejects with RetryLaterError, nothing having been sent. */
  enter(method: string, patience: Patience): Promise<void>;
  /** Slack answered 429: nobody calls this method again before this many milliseconds have passed. */
  close(method: string, afterMs: number): void;
}

interface Gate {
  open: Promise<unknown>;
  /** The delay that Slack gave last; 0 while the gate is open. */
  closedForMs: number;
  closings: number;
  lane: Promise<unknown>;
  waiting: number;
}

/** A waiting message holds a claim in the store, and must be well on its way before another worker may look for it. */
const longestQueueMs = 8_000;

/** `postsPerSecond`: how many messages may start in a second. Slack documents "several hundred a minute" a workspace. */
export function createPacer(postsPerSecond: number): Pacer {
  const gates = new Map<string, Gate>();
  const intervalMs = 1000 / postsPerSecond;

  function gateOf(method: string): Gate {
    let gate = gates.get(method);
    if (!gate) {
      gate = { open: Promise.resolve(), closedForMs: 0, closings: 0, lane: Promise.resolve(), waiting: 0 };
      gates.set(method, gate);
    }
    return gate;
  }

  async function enter(method: string, patience: Patience): Promise<void> {
    const gate = gateOf(method);
    if (patience === 'wait') {
      while (gate.closedForMs > 0) await gate.open;
      return;
    }
    const queueMs = method === 'chat.postMessage' ? gate.waiting * intervalMs : 0;
    const expectedMs = gate.closedForMs + queueMs;
    if (expectedMs > (patience === 'now' ? 0 : longestQueueMs)) throw tooBusy(expectedMs);
    if (method === 'chat.postMessage') await takeTurn(gate);
    else if (gate.closedForMs > 0) await gate.open;
  }

  async function takeTurn(gate: Gate): Promise<void> {
    let late = false;
    const lateness = setTimeout(() => {
      late = true;
    }, longestQueueMs);
    const turn = gate.lane.then(() => (gate.closedForMs > longestQueueMs ? undefined : gate.open));
    gate.waiting += 1;
    gate.lane = turn.then(() => delay(intervalMs));
    await turn;
    gate.waiting -= 1;
    clearTimeout(lateness);
    if (late || gate.closedForMs > 0) throw tooBusy(gate.closedForMs + gate.waiting * intervalMs);
  }

  function close(method: string, afterMs: number): void {
    const gate = gateOf(method);
    gate.closings += 1;
    gate.closedForMs = Math.max(gate.closedForMs, afterMs);
    const closing = gate.closings;
    gate.open = Promise.all([gate.open, delay(afterMs, undefined, { ref: false })]).then(() => {
      if (closing === gate.closings) gate.closedForMs = 0;
    });
  }

  return { enter, close };
}

function tooBusy(afterMs: number): RetryLaterError {
  return new RetryLaterError(
    (language) => troubleWords(language).tooBusy,
    Math.max(1_000, Math.ceil(afterMs)),
  );
}
