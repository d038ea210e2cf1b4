import { formatWeek } from '../results/format-week.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

/** `week of 23 November 2026 (2026-W48)`: as people call a week, and as commands do. */
export function nameWeek(roundId: RoundId): string {
  return `week of ${formatWeek(mondayOf(roundId))} (${roundId})`;
}
