import { Temporal } from 'temporal-polyfill';
import type { RoundId } from './round.ts';

/** The ISO date of the Monday of the ISO week that a round's id names: `2026-W48` → `2026-11-23`. */
export function mondayOf(roundId: RoundId): string {
  const [year, week] = roundId.split('-W').map(Number);
  // ISO 8601: week 1 is the week that contains 4 January.
  const inFirstWeek = Temporal.PlainDate.from({ year: year ?? 0, month: 1, day: 4 });
  return mondayOfDate(inFirstWeek.add({ weeks: (week ?? 1) - 1 }));
}

/** The ISO date of the Monday of the week in which this date lies. */
export function mondayOfDate(date: Temporal.PlainDate): string {
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
