export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A moment of the week on the wall: `Tuesday 10:00`. */
export interface WeekTime {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly minute: number;
}

/** The week's moments. Opening and reminding are on each person's own wall, closing and publishing on the organisation's. */
export interface Schedule {
  readonly opens: WeekTime;
  readonly reminds: WeekTime;
  readonly closes: WeekTime;
  /** In the round's own week, or in the following one but before its opening. */
  readonly publishes: WeekTime;
  /** ISO dates of Mondays, or of any day in the week, in which no round is opened: holidays agreed beforehand. */
  readonly skipWeeks: readonly string[];
}
