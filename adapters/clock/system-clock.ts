import type { Clock } from '../../src/ports/clock.ts';

/** The machine's own clock. Nothing else in Parley reads the time. */
export const systemClock: Clock = { now: () => Date.now() };
