import type { SummaryRegister } from '../results/summary.ts';
import { daysBetween } from '../survey/days-between.ts';
import { type Commitment, foldCommitments, isOverdue } from './commitment.ts';
import { statedPromise } from './commitment-question.ts';
import { foldConcerns, isClosed } from './concern.ts';
import type { RegisterEntry } from './register-entry.ts';

/**
 * Concerns and commitments as a weekly summary shows them, with `supporters` by the concern's number as far as they may
 * be shown. `now` and `since` are ISO instants: when the round closed,
 * and when the one before did; `today` and `weekAhead` are ISO dates.
 */
export function summariseRegister(
  entries: readonly RegisterEntry[],
  moment: {
    readonly now: string;
    readonly since: string;
    readonly today: string;
    readonly weekAhead: string;
  },
  supporters: ReadonlyMap<number, number>,
): Pick<SummaryRegister, 'concerns' | 'commitments'> {
  const { now, since, today, weekAhead } = moment;
  return {
    concerns: foldConcerns(entries)
      .filter((concern) => !isClosed(concern))
      .map(({ number, topic, label, text, raisedBy, raisedAt, waitingSince }) => ({
        number,
        // In the first version something else had a label of Parley's own.
        ...(label === undefined || topic === 'other' ? {} : { label }),
        text,
        raisedBy: raisedBy.side === 'staff' ? 'staff' : 'union',
        isNew: raisedAt > since,
        ageDays: Math.max(0, daysBetween(raisedAt, now)),
        ...(waitingSince === undefined ? {} : { waitingDays: Math.max(0, daysBetween(waitingSince, now)) }),
        ...supportOf(number),
      })),
    commitments: foldCommitments(entries).flatMap((commitment) => {
      const standing = standingOf(commitment);
      const { concern } = commitment;
      return standing === undefined ? [] : [{ ...statedPromise(commitment), concern, standing }];
    }),
  };

  function supportOf(number: number) {
    const count = supporters.get(number);
    return count === undefined ? {} : { supporters: count };
  }

  function standingOf(
    commitment: Commitment,
  ): SummaryRegister['commitments'][number]['standing'] | undefined {
    const { state, due, firstDue, settledAt = '' } = commitment;
    if (state === 'kept' || state === 'dropped') return settledAt > since ? state : undefined;
    if (state !== 'promised') return state;
    if (isOverdue(commitment, today)) return 'overdue';
    if (due <= weekAhead) return 'due';
    // Moving a date takes nothing off the list.
    return firstDue <= weekAhead ? 'moved' : undefined;
  }
}
