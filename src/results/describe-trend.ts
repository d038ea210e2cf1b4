import { abbreviateShare } from './describe-share.ts';
import { formatShortDay } from './format-week.ts';
import type { TrendMark } from './trend-marks.ts';
import type { TrendLine, TrendWeek } from './trend-weeks.ts';

/**
 * The picture in words, for those who do not see it: every figure and every base that it shows, and the topics that were
 * asked too rarely for a line. Without events it has at most 1,024 characters, which is what Discord takes beside a
 * picture; of more, Discord loses the end, which is not the events.
 */
export function describeTrend(
  weeks: readonly TrendWeek[],
  lines: readonly TrendLine[],
  rare: readonly TrendLine[],
  marks: readonly TrendMark[],
): string {
  if (weeks.length === 0) return 'No summary has been published yet.';
  return [
    `Share of positive answers by week, ${lines.length === 0 ? 'no figures yet' : 'rounded'}.`,
    ...lines.map((line) => `${line.label}: ${valuesOf(line, weeks, 'no figure')}.`),
    `People who answered: ${weeks.map(describeBase).join(', ')}.`,
    ...(marks.length === 0
      ? []
      : [`Events: ${marks.map(({ letter, text }) => `${letter}, ${text}`).join('; ')}.`]),
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
