import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { daysBetween } from '../survey/days-between.ts';
import type { TrendWeek } from './trend-weeks.ts';
import { trendWords } from './trend-words.ts';

/** Something that happened on a day: a strike, a new system. */
export interface TrendEvent {
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  /** Whether the side that did not add it says that it was not so. */
  readonly isDisputed?: boolean;
}

/** An event as the picture shows it: a letter at an upright line, explained below. */
export interface TrendMark {
  readonly letter: string;
  /** Where it lies on the axis of weeks: 0 is the Monday of the first, 1.5 the middle of the second. */
  readonly at: number;
  /** Letters that would lie upon each other stand in rows: 0 is the highest. */
  readonly row: number;
  /** `A  12 Oct: New IT system` without the letter. */
  readonly text: Words;
}

/** As many as a phone shows legibly; of more, the latest. */
const mostMarks = 9;
/** How far apart, in weeks, two letters have to be on one row. */
const apart = 0.7;
const daysInWeek = 7;

/** The events of these weeks, in the order of their days, each with its letter. */
export function marksOf(
  weeks: readonly TrendWeek[],
  events: readonly TrendEvent[],
  language: Language,
): readonly TrendMark[] {
  const [first] = weeks;
  if (first === undefined) return [];
  const rows: number[] = [];
  return events
    .toSorted((left, right) => Date.parse(left.date) - Date.parse(right.date))
    .map((event) => ({ ...event, at: daysBetween(first.weekOf, event.date) / daysInWeek }))
    .filter(({ at }) => at >= 0 && at < weeks.length)
    .slice(-mostMarks)
    .map(({ at, date, text, isDisputed = false }, index) => {
      const free = rows.findIndex((last) => at - last >= apart);
      const row = free === -1 ? rows.length : free;
      rows[row] = at;
      const words = trendWords(language).mark(date, text, isDisputed);
      return { letter: String.fromCharCode(65 + index), at, row, text: words };
    });
}
