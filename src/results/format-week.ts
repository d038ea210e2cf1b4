// Spelled out here and not by Intl, whose abbreviations ("Sep", "Sept") change with the version of its data: a published
// picture must have the same bytes wherever it is drawn.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-23` as `23 November 2026`. */
export function formatWeek(isoDate: string): string {
  return `${formatDayAndMonth(isoDate)} ${isoDate.slice(0, 4)}`;
}

/** `2026-11-23` as `23 November`. */
export function formatDayAndMonth(isoDate: string): string {
  return `${Number(isoDate.slice(8, 10))} ${months[Number(isoDate.slice(5, 7)) - 1]}`;
}

/** `2026-11-23` as `23 Nov`. */
export function formatShortDay(isoDate: string): string {
  return formatDayAndMonth(isoDate).replace(/(?<= \w{3})\w+$/, '');
}
