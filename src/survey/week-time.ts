import { type WeekTime, weekdays } from './schedule.ts';

const pattern = new RegExp(`^(${weekdays.join('|')}) ([01]?\\d|2[0-3]):([0-5]\\d)$`, 'i');

/** Reads `Tuesday 10:00`, on a clock of 24 hours; undefined where it is none. */
export function parseWeekTime(text: string): WeekTime | undefined {
  const [, name, hour, minute] = pattern.exec(text.trim()) ?? [];
  const weekday = weekdays.find((known) => known.toLowerCase() === name?.toLowerCase());
  return weekday === undefined ? undefined : { weekday, hour: Number(hour), minute: Number(minute) };
}

/** `Tuesday 10:00`. */
export function formatWeekTime({ weekday, hour, minute }: WeekTime): string {
  return `${weekday} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Minutes since Monday 00:00 on the wall. */
export function minuteOfWeek({ weekday, hour, minute }: WeekTime): number {
  return (weekdays.indexOf(weekday) * 24 + hour) * 60 + minute;
}
