import { Temporal } from 'temporal-polyfill';
import { planRound, weekOf } from './plan-round.ts';
import type { Schedule } from './schedule.ts';

/**
 * The next `count` moments after `now` (milliseconds) at which staff's concerns come out of their box, as ISO instants:
 * every week, skipped or not, at the organisation's hour of the reminder. Everyone is written to then, so a concern that
 * comes out at that hour says nothing of when it was written.
 */
export function releaseMoments(
  now: number,
  schedule: Schedule,
  timeZone: string,
  count: number,
): readonly string[] {
  const moments: string[] = [];
  for (let week = weekOf(now, timeZone); moments.length < count; week = weekAfter(week)) {
    const { remindsAt } = planRound(week, schedule, timeZone, []);
    if (Date.parse(remindsAt) > now) moments.push(remindsAt);
  }
  return moments;
}

function weekAfter(week: string): string {
  return Temporal.PlainDate.from(week).add({ weeks: 1 }).toString();
}
