import type { Attack } from '../attack.ts';
import { judge, worse } from '../judge.ts';
import type { LivedRounds } from '../rounds/lived-rounds.ts';
import { compareOrders } from './compare-orders.ts';
import { describeSealed } from './describe-sealed.ts';
import { measureLinks } from './measure-links.ts';

/** 2. Every order that anything lies in. */
export const attackOrders: Attack = {
  number: 2,
  name: 'The order of the heap, of every id and column, of a dump and of its restoration',
  theThiefHas: 'the open database with its dump, and again after the end',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [compare(await world.naive()), compare(await world.parley())];
    const figures = { naive: naive.figure, parley: parley.figure };
    return {
      ...figures,
      chance: '1 linked; guesses at the base rate',
      verdict: judge(figures),
      detail: `${naive.best} broke the control. ${parley.detail}`,
    };
  },
};

function compare(lived: LivedRounds) {
  const compared = (tablesOf: Parameters<typeof measureLinks>[1]) =>
    measureLinks(lived, tablesOf, (tables) => compareOrders(tables));
  const open = compared((round) => lived.open[round]?.tables ?? []);
  const restored = compared((round) => lived.open[round]?.restored ?? []);
  const after = compared(() => lived.after.tables);
  const afterRestored = compared(() => lived.after.restored);
  return {
    figure: [restored, after, afterRestored].reduce((worst, { figure }) => worse(worst, figure), open.figure),
    best: open.sealed.method,
    detail: `${describeSealed(open, after)} In the restored dump: ${restored.sealed.exact} while open, ${afterRestored.sealed.exact} after.`,
  };
}
