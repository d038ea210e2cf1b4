import type { Summary, TopicFigures } from './summary.ts';

/** How many weeks a trend shows. */
export const trendWeeks = 13;

/** One calendar week of a trend, whether or not a round took place in it. */
export interface TrendWeek {
  /** ISO date of the Monday. */
  readonly weekOf: string;
  /** Absent where no summary was published. */
  readonly summary?: Summary;
}

/** One topic's line: as many figures as there are weeks, undefined where there is a gap. */
export interface TrendLine {
  readonly label: string;
  readonly question: string;
  readonly points: readonly (TopicFigures | undefined)[];
}

/**
 * The calendar weeks up to that of the newest summary, oldest first, at most 13: weeks without a round are kept, so that
 * equal distances are equal times. `summaries` are published ones, newest first.
 */
export function weeksOf(summaries: readonly Summary[]): readonly TrendWeek[] {
  const byWeek = new Map(summaries.map((summary) => [summary.weekOf, summary]));
  const [newest] = summaries;
  if (newest === undefined) return [];
  const mondays = Array.from({ length: trendWeeks }, (_, index) =>
    addWeeks(newest.weekOf, index + 1 - trendWeeks),
  );
  const begin = mondays.findIndex((monday) => byWeek.has(monday));
  return mondays.slice(begin).map((weekOf) => {
    const summary = byWeek.get(weekOf);
    return summary === undefined ? { weekOf } : { weekOf, summary };
  });
}

/**
 * The lines to draw, in the order of the newest summary that has them: the topics wanted, or those asked in more
 * than half of the weeks that have figures. A rotating topic has too few points for a line.
 */
export function linesOf(weeks: readonly TrendWeek[], wanted?: readonly string[]): readonly TrendLine[] {
  const lines = allLines(weeks);
  if (wanted !== undefined) return lines.filter(({ topic }) => wanted.includes(topic));
  const withFigures = weeks.filter(({ summary }) => summary?.figures !== undefined).length;
  return lines.filter(({ points }) => present(points) * 2 > withFigures);
}

/** The topics that `linesOf` leaves out when none are named. */
export function rareLinesOf(weeks: readonly TrendWeek[]): readonly TrendLine[] {
  const drawn = linesOf(weeks).map(({ label }) => label);
  return allLines(weeks).filter(({ label }) => !drawn.includes(label));
}

function allLines(weeks: readonly TrendWeek[]): readonly (TrendLine & { readonly topic: string })[] {
  const newestFirst = weeks.toReversed().flatMap(({ summary }) => summary?.figures?.topics ?? []);
  const topics = [...new Set(newestFirst.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const points = weeks.map(({ summary }) =>
      summary?.figures?.topics.find((other) => other.topic === topic),
    );
    const { label, question } = points.findLast((point) => point !== undefined) as TopicFigures;
    return { topic, label, question, points };
  });
}

function present(points: TrendLine['points']): number {
  return points.filter((point) => point !== undefined).length;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

function addWeeks(isoDate: string, weeks: number): string {
  return new Date(Date.parse(`${isoDate}T00:00Z`) + weeks * weekMs).toISOString().slice(0, 10);
}
