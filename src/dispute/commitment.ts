import { type CommitmentStep, commitmentVersions, type NewCommitmentStep } from './commitment-step.ts';
import { type Concern, foldConcerns } from './concern.ts';
import {
  type Author,
  type EntryOf,
  entryVersion,
  type NewEntry,
  type RegisterEntry,
  readSteps,
} from './register-entry.ts';

/** Staff are asked about the promise in its own words, and a question has room for no more. */
export const promiseLength = 60;

/**
 * `kept`: the leadership said that it is done, and after that the union agreed. Where it disagreed instead, it is
 * disputed, and counts as not done.
 */
export type CommitmentState = 'promised' | 'said-done' | 'disputed' | 'kept' | 'dropped';

export interface Commitment {
  readonly number: number;
  /** The concern that it answers. */
  readonly concern: number;
  /** At most `promiseLength` characters. */
  readonly promise: string;
  readonly owner: string;
  /** ISO date by which it is to have happened; `firstDue` where that was moved. */
  readonly due: string;
  readonly firstDue: string;
  readonly measure: string;
  readonly madeAt: string;
  readonly state: CommitmentState;
  /** ISO instant at which it was kept or dropped. */
  readonly settledAt?: string;
  /** What staff answered when they were last asked; it may have been moved, or said to be done, since. */
  readonly askedAbout?: Extract<CommitmentStep, { action: 'asked-about' }>['data'];
  readonly history: readonly EntryOf<CommitmentStep>[];
}

/** All commitments, in the order of their numbers, as they stand after these entries. */
export function foldCommitments(entries: readonly RegisterEntry[]): readonly Commitment[] {
  const commitments = new Map<number, Commitment>();
  for (const entry of readSteps(entries, 'commitment', commitmentVersions)) {
    const before = commitments.get(entry.subject);
    const after = before ? stepOn(before, entry) : made(entry);
    if (after) commitments.set(entry.subject, after);
  }
  const concerns = new Map(foldConcerns(entries).map((concern) => [concern.number, concern]));
  return [...commitments.values()].map((commitment) => judged(commitment, concerns.get(commitment.concern)));
}

/** With what the union said to its concern after it was said to be done. */
function judged(commitment: Commitment, concern: Concern | undefined): Commitment {
  if (commitment.state !== 'said-done') return commitment;
  const doneAt = commitment.history.findLast(({ step }) => step.action === 'done')?.seq ?? 0;
  const after = (concern?.history ?? []).filter(({ seq }) => seq > doneAt);
  const disagreed = after.findIndex(({ step }) => step.action === 'disagreed');
  // What the union says to another answer, given since it disagreed, is no word on this one.
  const other = after.findIndex(({ step }, index) => index > disagreed && step.action === 'answered');
  const said = disagreed < 0 || other < 0 ? after : after.slice(0, other);
  const agreed = said.find(({ step }) => step.action === 'agreed');
  if (agreed) return { ...commitment, state: 'kept', settledAt: agreed.at };
  return disagreed < 0 ? commitment : { ...commitment, state: 'disputed' };
}

export function findCommitment(entries: readonly RegisterEntry[], number: number): Commitment | undefined {
  return foldCommitments(entries).find((commitment) => commitment.number === number);
}

/** Neither dropped nor, as far as both sides say, done. */
export function isOutstanding({ state }: Commitment): boolean {
  return state === 'promised' || state === 'disputed';
}

/** Whether its date has passed while it is outstanding. `date` is an ISO date. */
export function isOverdue(commitment: Commitment, date: string): boolean {
  return isOutstanding(commitment) && commitment.due < date;
}

/** An entry about a commitment, checked by its type alone. */
export function commitmentEntry(by: Author, subject: number, step: NewCommitmentStep): NewEntry {
  return { v: entryVersion, by, kind: 'commitment', subject, ...step };
}

function made(entry: EntryOf<CommitmentStep>): Commitment | undefined {
  const { step, subject, at } = entry;
  if (step.action !== 'made') return undefined;
  const { due } = step.data;
  return { number: subject, ...step.data, firstDue: due, madeAt: at, state: 'promised', history: [entry] };
}

function stepOn(commitment: Commitment, entry: EntryOf<CommitmentStep>): Commitment {
  const { step, at } = entry;
  const after = { ...commitment, history: [...commitment.history, entry] };
  switch (step.action) {
    case 'made':
      return after;
    case 'updated':
      return step.data.due === undefined ? after : { ...after, due: step.data.due, state: 'promised' };
    case 'done':
      return { ...after, state: 'said-done' };
    case 'dropped':
      return { ...after, state: 'dropped', settledAt: at };
    case 'asked-about':
      return { ...after, askedAbout: step.data };
  }
}
