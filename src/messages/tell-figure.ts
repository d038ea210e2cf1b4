import { concernWords } from '../concerns/words.ts';
import type { Evidence, Figure } from '../dispute/evidence.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { describeTopic } from './describe-topic.ts';

/** A figure with its week and its bases; one that an earlier Parley told, as it stands. */
export function tellFigure(figure: Figure, language: Language): string {
  if (typeof figure === 'string') return figure;
  const { weekOf, label, answered, asked } = figure;
  return `${concernWords(language).figureOf(weekOf, label, answered)} ${describeTopic(figure, answered, asked, language)}`;
}

/** Whether a figure stands among these, be it as the sentence that an earlier Parley made of it, in English. */
export function isAmong(figure: Evidence, figures: readonly Figure[]): boolean {
  const { roundId, topic, question } = figure;
  return figures.some((one) =>
    typeof one === 'string'
      ? one === tellFigure(figure, english)
      : one.roundId === roundId && one.topic === topic && one.question === question,
  );
}
