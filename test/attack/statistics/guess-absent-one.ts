import { createRandom } from '../../../src/sample/seeded-random.ts';
import type { AbsentOne } from './absent-one.ts';
import { advance, type Chain, chainOf } from './favourable-chain.ts';
import type { PublishFigures } from './publish-figures.ts';

/** How often the thief guesses right, from 0.5 (chance) to 1. */
export interface Guessing {
  /** By trying, through what is published. */
  readonly success: number;
  /** What the thief's own reckoning promises, on average: the chance of the likelier answer. */
  readonly promised: number;
}

/**
 * The best guess that there is: by the likelihood of everything published under either answer, where the number of
 * favourable others is a hidden Markov chain of `others` + 1 states (the forward algorithm: L. R. Rabiner, "A Tutorial on
 * Hidden Markov Models", Proceedings of the IEEE 77 (1989), section III A).
 */
export function guessAbsentOne(
  world: AbsentOne,
  publish: PublishFigures,
  options: { readonly trials: number; readonly seed: number },
): Guessing {
  const random = createRandom(options.seed);
  const chain = chainOf(world);
  const views = viewsOf(world, publish);
  let right = 0;
  let promised = 0;
  for (let trial = 0; trial < options.trials; trial += 1) {
    const answer: 0 | 1 = random() < 0.5 ? 1 : 0;
    const seen = weeksOf(world, random).map((favourable, week) => views(week, answer)[favourable] ?? '');
    const without = likelihood(world, chain, views, seen, 0);
    const having = likelihood(world, chain, views, seen, 1);
    const guess = without === having ? (random() < 0.5 ? 1 : 0) : having > without ? 1 : 0;
    if (guess === answer) right += 1;
    promised += Math.max(without, having) / (without + having);
  }
  return { success: right / options.trials, promised: promised / options.trials };
}

/**
 * The same without trying, where the sequences can be counted out: two weeks, or others who never change their answer.
 * Half the sum, over everything that can be published, of the likelihood under the likelier answer.
 */
export function countOutGuessing(world: AbsentOne, publish: PublishFigures): number {
  const { start, step } = chainOf(world);
  const views = viewsOf(world, publish);
  const sequences = new Map<string, [number, number]>();
  const note = (counts: readonly number[], chance: number) => {
    for (const answer of [0, 1] as const) {
      const seen = counts.map((favourable, week) => views(week, answer)[favourable]).join('|');
      const likelihoods = sequences.get(seen) ?? [0, 0];
      likelihoods[answer] += chance;
      sequences.set(seen, likelihoods);
    }
  };
  start.forEach((chance, first) => {
    const nexts = world.steady === 1 ? [] : (step[first] ?? []);
    if (world.steady === 1) note(new Array<number>(world.weeks).fill(first), chance);
    nexts.forEach((next, second) => {
      note([first, second], chance * next);
    });
  });
  return [...sequences.values()].reduce((sum, pair) => sum + Math.max(...pair), 0) / 2;
}

/** Whether `countOutGuessing` can. */
export function canBeCountedOut({ weeks, steady }: AbsentOne): boolean {
  return weeks === 2 || steady === 1;
}

/** What is published in one week under one answer, by how many of the others are favourable. */
type Views = (week: number, answer: 0 | 1) => readonly string[];

function viewsOf({ others, weeks }: AbsentOne, publish: PublishFigures): Views {
  const counts = Array.from({ length: others + 1 }, (_, favourable) => favourable);
  const absent = counts.map((favourable) => publish(favourable, others - favourable, others));
  const present = (answer: 0 | 1) =>
    counts.map((favourable) => publish(favourable + answer, others - favourable + 1 - answer, others + 1));
  const [against, inFavour] = [present(0), present(1)];
  return (week, answer) => (week === Math.floor(weeks / 2) ? absent : answer === 1 ? inFavour : against);
}

function weeksOf({ others, weeks, steady }: AbsentOne, random: () => number): readonly number[] {
  const drawn = (people: number, chance: number) => {
    let count = 0;
    for (let person = 0; person < people; person += 1) if (random() < chance) count += 1;
    return count;
  };
  const counts = [drawn(others, 0.5)];
  while (counts.length < weeks) {
    const last = counts.at(-1) ?? 0;
    counts.push(steady === 1 ? last : drawn(last, steady) + drawn(others - last, 1 - steady));
  }
  return counts;
}

function likelihood(
  world: AbsentOne,
  { start, step }: Chain,
  views: Views,
  seen: readonly string[],
  answer: 0 | 1,
): number {
  let chances: readonly number[] = start;
  for (const [week, figures] of seen.entries()) {
    const view = views(week, answer);
    const fits = chances.map((chance, favourable) => (view[favourable] === figures ? chance : 0));
    chances = week === seen.length - 1 || world.steady === 1 ? fits : advance(fits, step);
  }
  return chances.reduce((sum, chance) => sum + chance, 0);
}
