import type { Role } from '../people/person.ts';

/** Whether rounds are opened. Both sides must want a change: one proposes, the other confirms. */
export interface Pause {
  readonly paused: boolean;
  readonly proposal?: {
    readonly action: 'pause' | 'resume';
    readonly by: Extract<Role, 'rep' | 'leader'>;
    /** ISO instant. */
    readonly at: string;
  };
}

/** What came of a proposal. */
export type PauseOutcome = 'proposed' | 'already proposed by your side' | 'agreed' | 'already so';

/**
 * One side asks for a pause or for an end to it. It takes effect only when the other side asks for the same.
 */
export function proposePause(
  pause: Pause,
  action: 'pause' | 'resume',
  by: Extract<Role, 'rep' | 'leader'>,
  at: string,
): { readonly pause: Pause; readonly outcome: PauseOutcome } {
  if (pause.paused === (action === 'pause')) return { pause, outcome: 'already so' };
  if (pause.proposal?.action !== action) {
    return { pause: { paused: pause.paused, proposal: { action, by, at } }, outcome: 'proposed' };
  }
  if (pause.proposal.by === by) return { pause, outcome: 'already proposed by your side' };
  return { pause: { paused: action === 'pause' }, outcome: 'agreed' };
}
