import { abbreviateShare } from './describe-share.ts';
import { formatShortDay } from './format-week.ts';
import type { TrendMark } from './trend-marks.ts';
import type { TrendLine, TrendWeek } from './trend-weeks.ts';

/** What Discord takes beside a picture. */
const mostCharacters = 1024;

/**
 * The picture in words, for those who do not see it: every figure and every base that it shows, and the topics that were
 * asked too rarely for a line; then as many of the events as there is room for, since all stand in the picture's list.
 */
export function describeTrend(
  weeks: readonly TrendWeek[],
  lines: readonly TrendLine[],
  rare: readonly TrendLine[],
  marks: readonly TrendMark[] = [],
): string {
  if (weeks.length === 0) return 'No summary has been published yet.';
  const words = [
    `Share of positive answers by week, ${lines.length === 0 ? 'no figures yet' : 'rounded'}.`,
    ...lines.map((line) => `${line.label}: ${valuesOf(line, weeks, 'no figure')}.`),
    `People who answered: ${weeks.map(describeBase).join(', ')}.`,
    ...(rare.length === 0
      ? []
      : [`Asked now and then: ${rare.map((line) => `${line.label} ${valuesOf(line, weeks)}`).join('; ')}.`]),
  ].join('\n');
  return marks.reduce((text, { letter, text: event }) => {
    const longer = `${text}${text === words ? '\nEvents: ' : '; '}${letter}, ${event}`;
    return longer.length <= mostCharacters ? longer : text;
  }, words);
}

function valuesOf(line: TrendLine, weeks: readonly TrendWeek[], gap?: string): string {
  return weeks
    .flatMap(({ weekOf }, index) => {
      const value = line.points[index];
      const text = value === undefined ? gap : abbreviateShare(value.favourable);
      return text === undefined ? [] : [`${formatShortDay(weekOf)} ${text}`];
    })
    .join(', ');
}

function describeBase({ weekOf, summary }: TrendWeek): string {
  return `${formatShortDay(weekOf)} ${summary === undefined ? 'not asked' : summary.answered}`;
}
