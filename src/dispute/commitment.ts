import { z } from 'zod';
import { foldConcerns } from './concern.ts';
import type { Author, EntryOf, NewEntry, RegisterEntry } from './register-entry.ts';
import { readSteps } from './register-entry.ts';

/** Staff are asked about the promise in its own words, and a question has room for no more. */
export const promiseLength = 60;

const isoDate = z.iso.date();

/** What may happen to a commitment, as it stands in the register. */
export const commitmentStep = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('made'),
    data: z.strictObject({
      concern: z.number().int(),
      promise: z.string(),
      owner: z.string(),
      due: isoDate,
      measure: z.string(),
    }),
  }),
  z.object({
    action: z.literal('updated'),
    data: z.strictObject({ note: z.string(), due: isoDate.exactOptional() }),
  }),
  z.object({ action: z.literal('done'), data: z.strictObject({ note: z.string().exactOptional() }) }),
  z.object({ action: z.literal('dropped'), data: z.strictObject({ reason: z.string().exactOptional() }) }),
  /** What staff answered whether it happened for them, once that is published. */
  z.object({
    action: z.literal('asked-about'),
    data: z.strictObject({
      roundId: z.string(),
      answered: z.number().int(),
      answers: z.array(z.strictObject({ label: z.string(), share: z.string() })),
    }),
  }),
]);
export type CommitmentStep = z.infer<typeof commitmentStep>;

/** `kept`: the leadership said that it is done, and after that the union agreed, which closed the concern. */
export type CommitmentState = 'promised' | 'said to be done' | 'kept' | 'dropped';

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
  /** Since its date was set, or it was said to be done. */
  readonly askedAbout?: Extract<CommitmentStep, { action: 'asked-about' }>['data'];
  readonly history: readonly EntryOf<CommitmentStep>[];
}

/** All commitments, in the order of their numbers, as they stand after these entries. */
export function foldCommitments(entries: readonly RegisterEntry[]): readonly Commitment[] {
  const commitments = new Map<number, Commitment>();
  for (const entry of readSteps(entries, 'commitment', commitmentStep)) {
    const before = commitments.get(entry.subject);
    const after = before ? stepOn(before, entry) : made(entry);
    if (after) commitments.set(entry.subject, after);
  }
  const agreedAt = new Map(
    foldConcerns(entries).map(({ number, history }) => [
      number,
      history.findLast(({ step }) => step.action === 'agreed')?.seq,
    ]),
  );
  return [...commitments.values()].map((commitment) => {
    const doneAt = commitment.history.findLast(({ step }) => step.action === 'done')?.seq ?? 0;
    return commitment.state === 'said to be done' && (agreedAt.get(commitment.concern) ?? 0) > doneAt
      ? { ...commitment, state: 'kept' }
      : commitment;
  });
}

export function findCommitment(entries: readonly RegisterEntry[], number: number): Commitment | undefined {
  return foldCommitments(entries).find((commitment) => commitment.number === number);
}

/** Whether its date has come and it was neither said to be done nor dropped. `date` is an ISO date. */
export function isOverdue({ state, due }: Commitment, date: string): boolean {
  return state === 'promised' && due < date;
}

/**
 * The commitment that the round which opens on this date asks about: due by then, or said to be done, and not asked
 * about since. One a week, the one with the oldest date first; the rest wait.
 */
export function commitmentToAskAbout(
  entries: readonly RegisterEntry[],
  date: string,
): Commitment | undefined {
  return foldCommitments(entries)
    .filter(
      ({ state, due, askedAbout }) =>
        askedAbout === undefined && (state === 'said to be done' || (state === 'promised' && due <= date)),
    )
    .toSorted((left, right) =>
      left.due < right.due ? -1 : left.due > right.due ? 1 : left.number - right.number,
    )
    .at(0);
}

/** An entry about a commitment, checked by its type alone. */
export function commitmentEntry(by: Author, subject: number, step: CommitmentStep): NewEntry {
  return { by, kind: 'commitment', subject, ...step };
}

function made(entry: EntryOf<CommitmentStep>): Commitment | undefined {
  const { step, subject, at } = entry;
  if (step.action !== 'made') return undefined;
  const { due } = step.data;
  return { number: subject, ...step.data, firstDue: due, madeAt: at, state: 'promised', history: [entry] };
}

function stepOn(commitment: Commitment, entry: EntryOf<CommitmentStep>): Commitment {
  const { step } = entry;
  const after = { ...commitment, history: [...commitment.history, entry] };
  // Staff are asked about it as it stands now.
  const { askedAbout: _before, ...unasked } = after;
  switch (step.action) {
    case 'made':
      return after;
    case 'updated':
      return step.data.due === undefined ? after : { ...unasked, due: step.data.due, state: 'promised' };
    case 'done':
      return { ...unasked, state: 'said to be done' };
    case 'dropped':
      return { ...after, state: 'dropped' };
    case 'asked-about':
      return { ...after, askedAbout: step.data };
  }
}
