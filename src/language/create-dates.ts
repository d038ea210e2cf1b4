import type { Words } from './sentence-parts.ts';

/** Dates as one language writes them. */
export interface Dates {
  /** An ISO date: `23 November 2026`. */
  readonly day: (isoDate: string) => Words;
  /** `23 November` */
  readonly dayAndMonth: (isoDate: string) => Words;
  /** `23 Nov` */
  readonly shortDay: (isoDate: string) => Words;
  /** An ISO date's month: `November 2026`. */
  readonly month: (isoDate: string) => Words;
  /** An ISO instant on the wall of a zone: `Friday 27 November, 17:00`. */
  readonly moment: (at: string, timeZone: string) => Words;
  /** 0 is Monday: `Monday`. */
  readonly weekday: (number: number) => Words;
}

export function createDates(code: string): Dates {
  const inUtc = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC' });
    return (isoDate: string) => format.format(new Date(`${isoDate.slice(0, 10)}T00:00Z`)) as Words;
  };
  const weekday = inUtc({ weekday: 'long' });
  // Making a format costs a millisecond, and there are only as many as zones.
  const moments = new Map<string, (at: Date) => string>();
  return {
    day: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndMonth: inUtc({ day: 'numeric', month: 'long' }),
    shortDay: inUtc({ day: 'numeric', month: 'short' }),
    month: inUtc({ month: 'long', year: 'numeric' }),
    weekday: (number) => weekday(`2001-01-0${number + 1}`),
    moment: (at, timeZone) => {
      const format = moments.get(timeZone) ?? momentFormat(code, timeZone);
      moments.set(timeZone, format);
      return format(new Date(at)) as Words;
    },
  };
}

function momentFormat(code: string, timeZone: string): (at: Date) => string {
  const day = new Intl.DateTimeFormat(code, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(code, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // Intl's English has a comma after the weekday, as of some versions of its data.
  const tidy = (text: string) => (code.startsWith('en') ? text.replace(',', '') : text);
  return (at) => `${tidy(day.format(at))}, ${time.format(at)}`;
}
