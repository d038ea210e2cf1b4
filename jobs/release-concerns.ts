import { releaseBox } from '../src/bot/concern-boxes.ts';
import type { Context } from '../src/bot/context.ts';
import type { Jobs } from '../src/ports/job-queue.ts';

/** Opens a box of staff's concerns at its hour. Run again, it completes what is missing. */
export async function releaseConcerns(context: Context, data: Jobs['release-concerns']): Promise<void> {
  await releaseBox(context, data.box);
}
