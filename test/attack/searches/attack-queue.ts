import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Attack, Figure } from '../attack.ts';
import { judge } from '../judge.ts';
import type { LivedRounds } from '../rounds/lived-rounds.ts';
import { findHandles, findPlanted, plantedKeys } from './find-planted.ts';

/** 5. Everything that BullMQ keeps. */
export const attackQueue: Attack = {
  number: 5,
  name: 'The jobs’ backend after success, failure, retry and stalled jobs',
  theThiefHas: 'every key and stream, the append-only file and the RDB (or every row of the jobs’ tables)',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [await world.naive(), await world.parley()];
    const [ofNaive, ofParley] = [search(naive, naive.queue), search(parley, parley.queue)];
    const figures = { naive: ofNaive.figure, parley: ofParley.figure };
    const retried = parley.log.filter((line) => line.includes('A job failed')).length;
    return {
      ...figures,
      chance: 'nothing',
      verdict: judge(figures),
      detail: `${parley.queue.length} keys, rows and files were searched, in which jobs had failed and been retried ${retried} times and ${parley.forced['a stalled job'] ?? 0} had stalled. Comments, choices, tags, receipts and sealed bytes of Parley’s: ${ofParley.words}.`,
    };
  },
};

/** Comments, choices, and anything at all of a ballot. */
export function search(
  lived: LivedRounds,
  places: readonly Place[],
): { readonly figure: Figure; readonly words: string } {
  const { comments, choices, where } = findPlanted(lived, places);
  const handles = findHandles(lived, places);
  const all = plantedKeys(lived).size;
  const hits = Math.min(all, comments.size + choices + handles);
  return {
    figure: { kind: 'found', hits, of: all },
    words:
      hits === 0
        ? 'none'
        : `${comments.size} comments, ${choices} of choices, ${handles} of ballots in ${where.slice(0, 5).join(', ')}`,
  };
}
