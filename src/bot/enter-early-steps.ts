import { enterStepByHand, type RoundStep } from '../dispute/round-step.ts';
import type { Round } from '../survey/round.ts';
import { changeRegister } from './change-register.ts';
import type { Context } from './context.ts';

/**
 * Enters into the register, and so into both channels, that this round was closed or published ahead of its hour,
 * whoever did it and by whichever way: by Parley's own command, or in the database past it. Decided by how the round
 * stands and by nothing that a job says. Nothing where the register says so already.
 */
export async function enterEarlySteps(
  context: Pick<Context, 'store' | 'clock' | 'queue'>,
  round: Round,
): Promise<void> {
  const isAhead = (hour: string, done = hour) =>
    Math.min(context.clock.now(), Date.parse(done)) < Date.parse(hour);
  const steps: RoundStep[] = [];
  if (round.state !== 'open' && isAhead(round.closesAt, round.closedAt)) steps.push('closed');
  if (round.state === 'published' && isAhead(round.publishesAt, round.publishedAt)) steps.push('published');
  for (const step of steps) {
    await changeRegister(context, (entries) => enterStepByHand(entries, step, round.id));
  }
}
