import type { AbsentOne } from './absent-one.ts';
import { canBeCountedOut, countOutGuessing, guessAbsentOne } from './guess-absent-one.ts';
import { type PublishFigures, publishByTheWording, publishExactly } from './publish-figures.ts';

/** One point of the curve: how often the thief guesses the absent one's answer, 0.5 being chance. */
export interface Point extends AbsentOne {
  /** From what is published. */
  readonly published: number;
  /** What rounding by rule 4 lets one expect, reckoned apart from the program. */
  readonly predicted: number;
  /** From the counts themselves. */
  readonly exact: number;
}

/** How far the guesses may lie from what the rounding lets one expect. */
export const tolerance = 0.03;

const curve: readonly AbsentOne[] = [1, 0.9].flatMap((steady) =>
  [10, 20, 30, 100].flatMap((others) => [2, 8, 26].map((weeks) => ({ steady, others, weeks }))),
);
/** Its ends among few people, where most is given away and least is to be reckoned. */
export const shortCurve: readonly AbsentOne[] = curve.filter(
  ({ others, weeks }) => others <= 30 && others !== 20 && weeks !== 8,
);

/** The whole curve: `trials` guesses at each point. */
export function drawCurve(
  publish: PublishFigures,
  options: { readonly trials: number; readonly seed: number },
  worlds: readonly AbsentOne[] = curve,
): readonly Point[] {
  const { trials, seed } = options;
  return worlds.map((world) => ({
    ...world,
    published: guessAbsentOne(world, publish, { trials, seed }).success,
    predicted: canBeCountedOut(world)
      ? countOutGuessing(world, publishByTheWording)
      : guessAbsentOne(world, publishByTheWording, { trials, seed: seed + 1 }).promised,
    exact: canBeCountedOut(world)
      ? countOutGuessing(world, publishExactly)
      : guessAbsentOne(world, publishExactly, { trials, seed }).promised,
  }));
}

/** The point that lies furthest from what was predicted, and by how much. */
export function furthestFromPrediction(points: readonly Point[]): number {
  return Math.max(...points.map(({ published, predicted }) => Math.abs(published - predicted)));
}
