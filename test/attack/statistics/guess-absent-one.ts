import { createRandom } from '../../../src/sample/seeded-random.ts';
import type { PublishFigures } from './publish-figures.ts';

/**
 * A person is absent in one of several published weeks, and the thief knows who and when. Beside them `others` people
 * answer every week, at first half of them favourably; each repeats last week's answer with the chance `steady` and
 * otherwise gives the opposite one. The person's own answer is the same in every week: the thief guesses which.
 */
export interface AbsentOne {
  readonly others: number;
  readonly weeks: number;
  /** 0 to 1. */
  readonly steady: number;
}

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
  let right = 0;
  let promised = 0;
  for (let trial = 0; trial < options.trials; trial += 1) {
    const answer = random() < 0.5 ? 1 : 0;
    const seen = weeksOf(world, random).map((favourable, week) =>
      seeWeek(world, publish, favourable, week, answer),
    );
    const [without, having] = [0, 1].map((assumed) => likelihood(world, chain, publish, seen, assumed)) as [
      number,
      number,
    ];
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
  const sequences = new Map<string, [number, number]>();
  const note = (counts: readonly number[], chance: number) => {
    for (const answer of [0, 1] as const) {
      const seen = counts
        .map((favourable, week) => seeWeek(world, publish, favourable, week, answer))
        .join('|');
      const likelihoods = sequences.get(seen) ?? [0, 0];
      likelihoods[answer] += chance;
      sequences.set(seen, likelihoods);
    }
  };
  start.forEach((chance, first) => {
    if (world.steady === 1)
      note(
        Array.from({ length: world.weeks }, () => first),
        chance,
      );
    else {
      (step[first] ?? []).forEach((next, second) => {
        note([first, second], chance * next);
      });
    }
  });
  return [...sequences.values()].reduce((sum, pair) => sum + Math.max(...pair), 0) / 2;
}

/** Whether `countOutGuessing` can. */
export function canBeCountedOut({ weeks, steady }: AbsentOne): boolean {
  return weeks === 2 || steady === 1;
}

/** What is published in one week, when so many of the others are favourable. */
function seeWeek(
  world: AbsentOne,
  publish: PublishFigures,
  favourable: number,
  week: number,
  answer: number,
): string {
  const { others } = world;
  const absent = week === Math.floor(world.weeks / 2);
  return absent
    ? publish(favourable, others - favourable, others)
    : publish(favourable + answer, others - favourable + 1 - answer, others + 1);
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

interface Chain {
  readonly start: readonly number[];
  readonly step: readonly (readonly number[])[];
}

function chainOf({ others, steady }: AbsentOne): Chain {
  const start = binomial(others, 0.5);
  const step = start.map((_, favourable) => {
    const keep = binomial(favourable, steady);
    const join = binomial(others - favourable, 1 - steady);
    const next = new Array<number>(others + 1).fill(0);
    keep.forEach((kept, stay) => {
      join.forEach((joined, come) => {
        next[stay + come] = (next[stay + come] ?? 0) + kept * joined;
      });
    });
    return next;
  });
  return { start, step };
}

function binomial(people: number, chance: number): readonly number[] {
  let chances = [1];
  for (let person = 0; person < people; person += 1) {
    chances = [...chances, 0].map((held, count) => held * (1 - chance) + (chances[count - 1] ?? 0) * chance);
  }
  return chances;
}

function likelihood(
  world: AbsentOne,
  { start, step }: Chain,
  publish: PublishFigures,
  seen: readonly string[],
  answer: number,
): number {
  let chances: readonly number[] = start;
  for (const [week, figures] of seen.entries()) {
    const fits = chances.map((chance, favourable) =>
      chance > 0 && seeWeek(world, publish, favourable, week, answer) === figures ? chance : 0,
    );
    chances = week === seen.length - 1 || world.steady === 1 ? fits : advance(fits, step);
  }
  return chances.reduce((sum, chance) => sum + chance, 0);
}

function advance(chances: readonly number[], step: Chain['step']): readonly number[] {
  const next = new Array<number>(chances.length).fill(0);
  chances.forEach((chance, from) => {
    if (chance === 0) return;
    (step[from] ?? []).forEach((move, to) => {
      next[to] = (next[to] ?? 0) + chance * move;
    });
  });
  return next;
}
