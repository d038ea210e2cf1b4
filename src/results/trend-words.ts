import { defineWords } from '../language/language.ts';
import { code, name, type Words, written } from '../language/sentence-parts.ts';

/** What stands in the trend's picture, and what is said of it to those who do not see it. */
export const trendWords = defineWords(({ text, shortDay }) => ({
  title: text`Positive answers, week by week`,
  subtitle: text`Share of those who answered. Grey: no figures in that week.`,
  bases: text`Under each week: how many people answered.`,
  bands: text`A bar shows a range.`,
  noFigures: text`No figures yet`,
  tooFew: text`Too few people have answered.`,
  nothingPublished: text`No summary has been published yet.`,
  mark: (date: string, event: string, isDisputed: boolean) =>
    isDisputed
      ? text`${shortDay(date)}: ${written(event)} (disputed)`
      : text`${shortDay(date)}: ${written(event)}`,
  shares: (hasFigures: boolean) =>
    hasFigures
      ? text`Share of positive answers by week, rounded.`
      : text`Share of positive answers by week, no figures yet.`,
  line: (label: string, values: Words) => text`${name(label)}: ${values}.`,
  value: (weekOf: string, value: string) => text`${shortDay(weekOf)} ${code(value)}`,
  noFigure: (weekOf: string) => text`${shortDay(weekOf)} no figure`,
  notAsked: (weekOf: string) => text`${shortDay(weekOf)} not asked`,
  answered: (bases: Words) => text`People who answered: ${bases}.`,
  events: (marks: Words) => text`Events: ${marks}.`,
  lettered: (letter: string, mark: Words) => text`${code(letter)}, ${mark}`,
  rare: (lines: Words) => text`Asked now and then: ${lines}.`,
  rareLine: (label: string, values: Words) => text`${name(label)} ${values}`,
}));
