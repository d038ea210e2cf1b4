import type { AbsentOne } from './absent-one.ts';

/** How many of the others are favourable: at first, and from one week to the next, as chances by count. */
export interface Chain {
  readonly start: readonly number[];
  readonly step: readonly (readonly number[])[];
}

/** The chances of a number of people each of whom decides alone (two binomial sums for each step). */
export function chainOf({ others, steady }: AbsentOne): Chain {
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

/** The chances one week later. */
export function advance(chances: readonly number[], step: Chain['step']): readonly number[] {
  const next = new Array<number>(chances.length).fill(0);
  chances.forEach((chance, from) => {
    if (chance === 0) return;
    (step[from] ?? []).forEach((move, to) => {
      next[to] = (next[to] ?? 0) + chance * move;
    });
  });
  return next;
}
