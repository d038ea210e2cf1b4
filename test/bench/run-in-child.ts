import { forkBuilt, nextMessage } from '../engines/fork-built.ts';
import type { BenchPlace } from './open-bench.ts';

/** What a process of a benchmark is for: one measures, or makes ready for the next that does. */
export interface ChildTask {
  readonly kind: 'cast' | 'fill' | 'close';
  readonly place: BenchPlace;
  readonly ballots: number;
  /** As the title names it. */
  readonly engine: string;
}

/** Runs one task in a process of its own, so that its memory and its compiled code are its own. */
export async function runInChild(task: ChildTask): Promise<unknown> {
  const child = forkBuilt('test/bench/child', [JSON.stringify(task)]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const answer = await nextMessage(child);
  child.disconnect();
  await gone;
  return answer;
}
