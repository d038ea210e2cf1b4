import type { Attack } from '../attack.ts';
import { judge } from '../judge.ts';
import { search } from './attack-queue.ts';

/** 6. The log. */
export const attackLog: Attack = {
  number: 6,
  name: 'The log at its most talkative, with every handler made to fail',
  theThiefHas: 'every line of the log; there are no metrics',
  runs: 'everywhere',
  async run(world) {
    const [naive, parley] = [await world.naive(), await world.parley()];
    const placesOf = (log: readonly string[]) => [
      { name: 'the log', bytes: Buffer.from(log.join('\n')), row: false },
    ];
    const [ofNaive, ofParley] = [search(naive, placesOf(naive.log)), search(parley, placesOf(parley.log))];
    const figures = { naive: ofNaive.figure, parley: ofParley.figure };
    const forced = Object.values(parley.forced).reduce((sum, times) => sum + times, 0);
    return {
      ...figures,
      chance: 'nothing',
      verdict: judge(figures),
      detail: `${parley.log.length} lines, after ${forced} exceptions at ${Object.keys(parley.forced).length} steps, each quoting all that it was handed: ${Object.keys(parley.forced).sort().join(', ')}. Comments, choices, tags and receipts in the log: ${ofParley.words}.`,
    };
  },
};
