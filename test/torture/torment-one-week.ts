import type { ChildSettings } from './protocol.ts';
import { torment, type WeekResult } from './torment.ts';

/** One week with one kill in each of its five steps, or in the first `kills` of them. */
export async function tormentOneWeek(
  settings: Omit<ChildSettings, 'clockOffset'>,
  seed: number,
  kills = 5,
): Promise<WeekResult> {
  for await (const week of torment(settings, { kills, killsAStep: 1, seed })) return week;
  throw new Error('No week came about.');
}
