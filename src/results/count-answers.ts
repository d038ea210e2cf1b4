import { type Question, skipped } from '../survey/question.ts';
import { roundShare } from './round-share.ts';
import type { AnswerShare } from './summary.ts';
import type { TeamTally } from './tally.ts';

/**
 * How the whole organisation answered a question that is on no scale: a rounded share for each option, of all ballots.
 * Whoever preferred not to say is counted with the last option but that one, which is to be of the kind of "cannot say",
 * so that no figure describes those few who declined. `counts` has at least the smallest group's ballots.
 * `ownLabels` are options that people made themselves.
 */
export function countAnswers(
  question: Question,
  counts: TeamTally,
  ownLabels: readonly string[] = [],
): readonly AnswerShare[] {
  const offered = question.options.filter(({ value }) => value !== skipped);
  const chosen = counts.choices.get(question.id) ?? new Map<string, number>();
  return offered.map(({ value, label }, index) => {
    const declined = index === offered.length - 1 ? (chosen.get(skipped) ?? 0) : 0;
    const share = roundShare((chosen.get(value) ?? 0) + declined, counts.ballots);
    return { answer: value, ...(ownLabels.includes(label) ? { label } : {}), share };
  });
}
