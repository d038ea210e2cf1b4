import { abbreviateShare } from './describe-share.ts';
import { formatShortDay } from './format-week.ts';
import type { TrendLine, TrendWeek } from './trend-weeks.ts';

/**
 * The picture in words, for those who do not see it: every figure and every base that it shows, and the topics that were
 * asked too rarely for a line. Short, since Discord takes at most 1,024 characters beside a picture.
 */
export function describeTrend(
  weeks: readonly TrendWeek[],
  lines: readonly TrendLine[],
  rare: readonly TrendLine[],
): string {
  if (weeks.length === 0) return 'No summary has been published yet.';
  return [
    `Share of positive answers by week, ${lines.length === 0 ? 'no figures yet' : 'rounded'}.`,
    ...lines.map((line) => `${line.label}: ${valuesOf(line, weeks, 'no figure')}.`),
    `People who answered: ${weeks.map(describeBase).join(', ')}.`,
    ...(rare.length === 0
      ? []
      : [`Asked now and then: ${rare.map((line) => `${line.label} ${valuesOf(line, weeks)}`).join('; ')}.`]),
  ].join('\n');
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
