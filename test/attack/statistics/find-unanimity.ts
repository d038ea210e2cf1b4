import type { PublishFigures } from './publish-figures.ts';

/** What looking for unanimous groups in published figures found. */
export interface Unanimity {
  /** Groups of each size in which everybody gave one kind of answer, as three of them: for, against, neither. */
  readonly unanimous: number;
  /** Unanimous groups whose figures only a unanimous group can have. */
  readonly told: number;
  /** The same, by a thief who knows that everybody took a side. */
  readonly toldWhereAllTookSides: number;
  /** The fewest ways to answer that any unanimous group's figures leave open. */
  readonly fewestWays: number;
}

/** How many people gave each kind of answer. */
interface Answers {
  readonly favourable: number;
  readonly unfavourable: number;
}

/** Publishes every possible outcome of a question in groups of these sizes, and asks what each can stand for. */
export function findUnanimity(publish: PublishFigures, sizes: readonly number[]): Unanimity {
  const found = { unanimous: 0, told: 0, toldWhereAllTookSides: 0, fewestWays: Number.POSITIVE_INFINITY };
  for (const ballots of sizes) {
    const outcomes = outcomesOf(ballots);
    const figures = outcomes.map(({ favourable, unfavourable }) =>
      publish(favourable, unfavourable, ballots),
    );
    for (const one of outcomes.filter((outcome) => isUnanimous(outcome, ballots))) {
      const seen = publish(one.favourable, one.unfavourable, ballots);
      const ways = outcomes.filter((_, index) => figures[index] === seen);
      const otherwise = ways.filter((way) => !isUnanimous(way, ballots));
      const sides = otherwise.filter((way) => way.favourable + way.unfavourable === ballots);
      found.unanimous += 1;
      found.fewestWays = Math.min(found.fewestWays, ways.length);
      if (otherwise.length === 0) found.told += 1;
      if (one.favourable + one.unfavourable === ballots && sides.length === 0)
        found.toldWhereAllTookSides += 1;
    }
  }
  return found;
}

function outcomesOf(ballots: number): readonly Answers[] {
  const outcomes: Answers[] = [];
  for (let favourable = 0; favourable <= ballots; favourable += 1) {
    for (let unfavourable = 0; favourable + unfavourable <= ballots; unfavourable += 1) {
      outcomes.push({ favourable, unfavourable });
    }
  }
  return outcomes;
}

function isUnanimous({ favourable, unfavourable }: Answers, ballots: number): boolean {
  return favourable === ballots || unfavourable === ballots || favourable + unfavourable === 0;
}
