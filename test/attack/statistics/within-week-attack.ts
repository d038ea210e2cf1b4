import type { Attack, AttackOutcome } from '../attack.ts';
import { judge } from '../judge.ts';
import { differenceWithinWeek, type WithinWeek } from './difference-within-week.ts';
import { publishAsParley, publishWithoutPooling } from './publish-tree.ts';

const seed = 8;

/** Attack 8: adding and subtracting the figures of one week. */
export const withinWeekAttack: Attack = {
  number: 8,
  name: 'Differencing within a week',
  theThiefHas: 'every figure of a week, and who is in which team',
  runs: 'once',
  run: async ({ quick }) => {
    const drawn = { trees: quick ? 500 : 10_000, seed };
    return judgeWithinWeek({
      naive: differenceWithinWeek({ ...drawn, publish: publishWithoutPooling }),
      parley: differenceWithinWeek({ ...drawn, publish: publishAsParley }),
      invented: differenceWithinWeek({ ...drawn, publish: publishAsParley, joinersAreInvented: true }),
    });
  },
};

/** `invented`: by a thief who has invented everybody that joined, and so knows what they answered. */
export function judgeWithinWeek(
  found: Readonly<Record<'naive' | 'parley' | 'invented', WithinWeek>>,
): AttackOutcome {
  const { naive, parley, invented } = found;
  const figures = {
    naive: { kind: 'found', hits: naive.broken, of: naive.published },
    parley: {
      kind: 'found',
      hits: parley.broken + invented.broken,
      of: parley.published + invented.published,
    },
  } as const;
  return {
    ...figures,
    chance: 'none: there is nothing to guess',
    verdict: parley.takenApart < parley.published ? 'void' : judge(figures),
    detail: `Of ${parley.trees} random trees of teams with joiners (seed ${seed}), ${parley.published} had figures. In each the rank over the rational numbers shows which groups any sum or difference of its figures describes; the thief could work out every part there is in ${parley.takenApart}, and the smallest had ${parley.smallest} people, never fewer than K_min. One who has invented everybody that joined got no further (${invented.broken} trees). Leaving small teams out without pooling them gave groups of 1 to K_min − 1 in ${naive.broken}, the smallest of ${naive.smallest}.`,
  };
}
