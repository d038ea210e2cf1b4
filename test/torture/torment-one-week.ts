import type { ChildSettings } from './protocol.ts';
import { torment, type WeekResult } from './torment.ts';

/** One week with one kill in each of its five steps. */
export async function tormentOneWeek(
  settings: Omit<ChildSettings, 'clockOffset'>,
  seed: number,
): Promise<WeekResult> {
  for await (const week of torment(settings, { kills: 5, killsAStep: 1, seed })) return week;
  throw new Error('No week came about.');
}
