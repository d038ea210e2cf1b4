import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is moved: for the sample organisation and for `parley simulate`. */
export interface MovableClock extends Clock {
  /** Moves forward to this instant (milliseconds or ISO); never back. */
  moveTo(instant: number | string): void;
}

export function createMovableClock(start: number | string): MovableClock {
  let now = toMilliseconds(start);
  return {
    now: () => now,
    moveTo: (instant) => {
      now = Math.max(now, toMilliseconds(instant));
    },
  };
}

function toMilliseconds(instant: number | string): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}
