import type { Context } from '../src/bot/context.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import { invitations } from './open-round.ts';

/** Reminds everybody, each at their own hour. It does not look at who has answered. */
export async function remind(context: Context, data: Jobs['remind']): Promise<void> {
  const round = await context.store.rounds.get(data.roundId);
  if (round?.state !== 'open') return;
  await context.queue.add(invitations(round, await context.store.rounds.electors(round.id), true));
}
