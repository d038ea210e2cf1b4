import { forgetComments as forget } from '../src/bot/comments.ts';
import type { Context } from '../src/bot/context.ts';
import type { Jobs } from '../src/ports/job-queue.ts';

/** Deletes a round's redacted comments 14 days after it closed. Safe to run twice. */
export async function forgetComments(context: Context, data: Jobs['forget-comments']): Promise<void> {
  await forget(context, data.roundId);
}
