import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { abbreviateShare } from './describe-share.ts';
import type { TrendMark } from './trend-marks.ts';
import type { TrendLine, TrendWeek } from './trend-weeks.ts';
import { trendWords } from './trend-words.ts';

/**
 * The picture in words, for those who do not see it: every figure and every base that it shows, and the topics that were
 * asked too rarely for a line. Without events it has at most 1,024 characters in English, which is what Discord takes
 * beside a picture; of more, Discord loses the end, which is not the events.
 */
export function describeTrend(
  weeks: readonly TrendWeek[],
  lines: readonly TrendLine[],
  rare: readonly TrendLine[],
  marks: readonly TrendMark[],
  language: Language,
): string {
  const words = trendWords(language);
  if (weeks.length === 0) return words.nothingPublished;
  const valuesOf = (line: TrendLine, gap?: (weekOf: string) => Words) =>
    language.commas(
      weeks.flatMap(({ weekOf }, index) => {
        const value = line.points[index];
        if (value !== undefined) return [words.value(weekOf, abbreviateShare(value.favourable))];
        return gap === undefined ? [] : [gap(weekOf)];
      }),
    );
  const bases = weeks.map(({ weekOf, summary }) =>
    summary === undefined ? words.notAsked(weekOf) : words.value(weekOf, String(summary.answered)),
  );
  return [
    words.shares(lines.length > 0),
    ...lines.map((line) => words.line(line.label, valuesOf(line, words.noFigure))),
    words.answered(language.commas(bases)),
    ...(marks.length === 0
      ? []
      : [words.events(language.semicolons(marks.map(({ letter, text }) => words.lettered(letter, text))))]),
    ...(rare.length === 0
      ? []
      : [words.rare(language.semicolons(rare.map((line) => words.rareLine(line.label, valuesOf(line)))))]),
  ].join('\n');
}
