import { createBareTable } from './create-bare-table.ts';
import { fillRound } from './fill-round.ts';
import { measureCasting } from './measure-casting.ts';
import { measureClosing } from './measure-closing.ts';
import type { Measurement } from './measurement.ts';
import { openBench } from './open-bench.ts';
import type { ChildTask } from './run-in-child.ts';

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;
const result = await runTask(task);
process.send?.(result);

async function runTask({ kind, place, ballots, engine }: ChildTask): Promise<Measurement | 'filled'> {
  const bench = await openBench(place);
  try {
    if (kind === 'close') return await measureClosing(bench, engine);
    if (kind === 'fill') {
      await fillRound(bench, ballots);
      return 'filled';
    }
    const bare = await createBareTable(bench, place);
    const measured = await measureCasting(bench, ballots, bare.insertBare, engine);
    await bare.close();
    return measured;
  } finally {
    await bench.close();
  }
}
