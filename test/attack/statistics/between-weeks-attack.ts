import type { Attack, AttackOutcome } from '../attack.ts';
import { judge } from '../judge.ts';
import {
  drawCurve,
  furthestFromPrediction,
  type Point,
  shortCurve,
  tolerance,
} from './difference-between-weeks.ts';
import { publishFiguresAsParley } from './publish-figures.ts';

const seed = 9;

/** Attack 9: comparing the weeks in which somebody answered with the one in which they were absent. */
export const betweenWeeksAttack: Attack = {
  number: 9,
  name: 'Differencing between weeks',
  theThiefHas: 'every week’s figures, and who was absent in one of them',
  runs: 'once',
  run: async ({ quick }) =>
    judgeBetweenWeeks(
      quick
        ? drawCurve(publishFiguresAsParley, { trials: 2_000, seed }, shortCurve)
        : drawCurve(publishFiguresAsParley, { trials: 10_000, seed }),
    ),
};

/** The curve as it is; whether it lies where the rounding says. */
export function judgeBetweenWeeks(points: readonly Point[]): AttackOutcome {
  const furthest = furthestFromPrediction(points);
  const exact = Math.max(...points.map((point) => point.exact));
  const most = Math.max(...points.map((point) => point.published));
  const figures = {
    naive: { kind: 'told', words: `up to ${percent(exact)} guessed`, broken: exact >= 0.95 },
    parley: {
      kind: 'told',
      words: `up to ${percent(most)} guessed, ${furthest.toFixed(3)} from what rounding predicts at most`,
      broken: furthest > tolerance,
    },
  } as const;
  return {
    ...figures,
    chance: '50%',
    verdict: judge(figures),
    detail: `Guesses of the absent one’s answer, by the likelihood of everything published (seed ${seed}): ${curveInWords(points)}. Rounding hides one person in one week; it does not hide a steady answer for ever, least of all among ten.`,
  };
}

/** `100% steady: n = 10: 2 weeks 65% (predicted 65%, exact 100%), …` */
function curveInWords(points: readonly Point[]): string {
  const groups = new Map<string, string[]>();
  for (const { steady, others, weeks, published, predicted, exact } of points) {
    const group = `${percent(steady)} steady, n = ${others}`;
    const words = `${weeks} weeks ${percent(published)} (predicted ${percent(predicted)}, exact ${percent(exact)})`;
    groups.set(group, [...(groups.get(group) ?? []), words]);
  }
  return [...groups].map(([group, words]) => `${group}: ${words.join(', ')}`).join('; ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
