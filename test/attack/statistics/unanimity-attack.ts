import type { Attack, AttackOutcome } from '../attack.ts';
import { judge } from '../judge.ts';
import { findUnanimity, type Unanimity } from './find-unanimity.ts';
import { publishExactly, publishFiguresAsParley } from './publish-figures.ts';

/** Sizes on both sides of each change in how figures are rounded. */
const fewSizes = [10, 11, 12, 15, 20, 28, 29, 30, 31, 40, 60, 99, 100, 101, 120];

/** Attack 10: groups of one mind. */
export const unanimityAttack: Attack = {
  number: 10,
  name: 'Unanimous groups',
  theThiefHas: 'a group’s figures and its exact size',
  runs: 'once',
  run: async ({ quick }) => {
    const sizes = quick ? fewSizes : Array.from({ length: 191 }, (_, index) => 10 + index);
    return judgeUnanimity(
      findUnanimity(publishExactly, sizes),
      findUnanimity(publishFiguresAsParley, sizes),
      sizes.length,
    );
  },
};

export function judgeUnanimity(naive: Unanimity, parley: Unanimity, sizes: number): AttackOutcome {
  const told = parley.told + parley.toldWhereAllTookSides;
  const figures = {
    naive: { kind: 'found', hits: naive.told, of: naive.unanimous },
    parley: { kind: 'found', hits: told, of: parley.unanimous },
  } as const;
  return {
    ...figures,
    chance: 'none: there is nothing to guess',
    verdict: judge(figures),
    detail: `Every way to answer was published for groups of ${sizes} sizes from 10 to 200. Of ${parley.unanimous} unanimous groups (all for, all against, all neither), ${parley.told} have figures that only a unanimous group can have, and ${parley.toldWhereAllTookSides} do for one who knows that everybody took a side; the figures of each leave at least ${parley.fewestWays} ways to answer open. Exact figures told all ${naive.told}.`,
  };
}
