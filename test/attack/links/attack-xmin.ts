import type { Attack } from '../attack.ts';
import { judge, worse } from '../judge.ts';
import type { LivedRounds } from '../rounds/lived-rounds.ts';
import { describeSealed } from './describe-sealed.ts';
import { joinOnXmin } from './join-on-xmin.ts';
import { measureLinks } from './measure-links.ts';

/** 1. Which rows the same transaction wrote, or neighbouring ones. */
export const attackXmin: Attack = {
  number: 1,
  name: 'Joins on xmin over every pair of tables, open and after',
  theThiefHas: 'SQL access to the open database, and again after the end',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [join(await world.naive()), join(await world.parley())];
    const figures = { naive: naive.figure, parley: parley.figure };
    return {
      ...figures,
      chance: '1 linked',
      verdict: judge(figures),
      detail: `${naive.best} broke the control. ${parley.detail}`,
    };
  },
};

function join(lived: LivedRounds) {
  const open = measureLinks(lived, (round) => lived.open[round]?.tables ?? [], joinOnXmin);
  const after = measureLinks(lived, () => lived.after.tables, joinOnXmin);
  return {
    figure: worse(open.figure, after.figure),
    best: open.sealed.method,
    detail: describeSealed(open, after),
  };
}
