import { dateOn } from '../survey/date-on.ts';
import { type Commitment, foldCommitments, isOutstanding } from './commitment.ts';
import type { RegisterEntry } from './register-entry.ts';

/** A date that was promised, and the ISO instants at which it became the date and was replaced. */
interface PromisedDate {
  readonly due: string;
  readonly setAt: string;
  readonly leftAt?: string;
}

/**
 * The commitment that the round which opens on this ISO date asks about: one of whose dates has come, or that was said to
 * be done, and about which no round was opened since. One a week, the one with the oldest date first; the rest wait. A day
 * begins and ends on the wall of the zone.
 */
export function commitmentToAskAbout(
  entries: readonly RegisterEntry[],
  date: string,
  timeZone: string,
): Commitment | undefined {
  return foldCommitments(entries)
    .flatMap((commitment) => unaskedDates(commitment, date, timeZone).map((due) => ({ commitment, due })))
    .toSorted((left, right) =>
      left.due < right.due ? -1 : left.due > right.due ? 1 : left.commitment.number - right.commitment.number,
    )
    .at(0)?.commitment;
}

function unaskedDates(commitment: Commitment, date: string, timeZone: string): readonly string[] {
  const { state, due, history } = commitment;
  // A round asks about a commitment as it stood when the round opened, and not when its answers were published.
  const rounds = history.flatMap(({ step, at }) => {
    if (step.action !== 'asked-about') return [];
    const { opensAt = at, opensOn = dateOn(opensAt, timeZone) } = step.data;
    return [{ opensAt, opensOn }];
  });
  const doneAt = history.findLast(({ step }) => step.action === 'done')?.at ?? '';
  const isSaidDone = state === 'said-done' || state === 'disputed';
  const isDoneUnasked = isSaidDone && !rounds.some(({ opensAt }) => opensAt > doneAt);
  const unasked = promisedDates(commitment, timeZone).filter(
    (promised) =>
      promised.due <= date &&
      !rounds.some(({ opensAt, opensOn }) => opensOn >= promised.due && opensAt > promised.setAt),
  );
  return [
    ...(isDoneUnasked ? [due] : []),
    ...(isOutstanding(commitment) ? unasked.map((promised) => promised.due) : []),
  ];
}

/**
 * The first date, moved or not, the one that stands, and every one between that came before it was moved. None that is
 * later than the one that stands.
 */
function promisedDates({ history, due }: Commitment, timeZone: string): readonly PromisedDate[] {
  const dates: PromisedDate[] = [];
  for (const { step, at } of history) {
    if (step.action !== 'made' && step.action !== 'updated') continue;
    if (step.data.due === undefined) continue;
    const replaced = dates.pop();
    if (replaced) dates.push({ ...replaced, leftAt: at });
    dates.push({ due: step.data.due, setAt: at });
  }
  return dates.filter(
    ({ leftAt, ...one }, index) =>
      one.due <= due && (index === 0 || leftAt === undefined || dateOn(leftAt, timeZone) >= one.due),
  );
}
