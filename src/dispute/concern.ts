import { z } from 'zod';
import { commitmentVersions } from './commitment-step.ts';
import { evidence, type Figure } from './evidence.ts';
import {
  type Author,
  type EntryOf,
  entryVersion,
  type NewEntry,
  type RegisterEntry,
  readSteps,
  type StepVersions,
  stepOf,
} from './register-entry.ts';

/** What makes a concern specific; each part may be empty until it is known. */
export const sharpening = z.strictObject({
  where: z.string(),
  howOften: z.string(),
  since: z.string(),
  measure: z.string(),
  asked: z.string(),
});
export type Sharpening = z.infer<typeof sharpening>;

const withReason = z.strictObject({ reason: z.string().exactOptional() });

const raisedAbout = {
  topic: z.string(),
  text: z.string(),
  /** Of concerns without a name: with which box it came out. */
  box: z.string().exactOptional(),
};
const raisedStep = z.object({
  action: z.literal('raised'),
  data: z.strictObject({
    ...raisedAbout,
    /** What the organisation calls the topic: `Workload`; absent where it is something else. */
    label: z.string().exactOptional(),
    /** Published figures that bear on it, as they were when it was raised. */
    figures: z.array(evidence),
  }),
});
/** In the first version: the label of something else in English, and figures as sentences. */
const firstRaisedStep = z.object({
  action: z.literal('raised'),
  data: z.strictObject({ ...raisedAbout, label: z.string(), figures: z.array(z.string()) }),
});
const laterSteps = [
  z.object({ action: z.literal('sharpened'), data: sharpening }),
  z.object({ action: z.literal('acknowledged'), data: z.strictObject({}) }),
  /** `commitment`: which one was promised in answer. */
  z.object({
    action: z.literal('answered'),
    data: z.strictObject({ text: z.string(), commitment: z.number().int().exactOptional() }),
  }),
  /** `supporters` as published: rounded, and only from the smallest group on. */
  z.object({
    action: z.literal('agreed'),
    data: z.strictObject({ supporters: z.number().int().exactOptional() }),
  }),
  z.object({ action: z.literal('disagreed'), data: withReason }),
  z.object({
    action: z.literal('withdrawn'),
    data: withReason.extend({ supporters: z.number().int().exactOptional() }),
  }),
] as const;
const concernStep = z.discriminatedUnion('action', [raisedStep, ...laterSteps]);
const firstConcernStep = z.discriminatedUnion('action', [firstRaisedStep, ...laterSteps]);

/** What may happen to a concern, as it is entered now. */
export type NewConcernStep = z.infer<typeof concernStep>;
/** The same, as it stands in the register in any version. */
export type ConcernStep = NewConcernStep | z.infer<typeof firstConcernStep>;
export const concernVersions: StepVersions<ConcernStep> = { 1: firstConcernStep, 2: concernStep };

type ClosedState = 'agreed' | 'withdrawn';
export type ConcernState = ClosedState | 'open' | 'acknowledged' | 'answered' | 'disagreed';

export interface Concern {
  readonly number: number;
  readonly raisedBy: Author;
  readonly raisedAt: string;
  readonly topic: string;
  /** What the organisation calls the topic; absent where it is something else. */
  readonly label?: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly box?: string;
  readonly state: ConcernState;
  readonly sharpened?: Sharpening;
  readonly acknowledgedAt?: string;
  /** Every answer of the leadership, the first one first; kept for good. */
  readonly answers: readonly { readonly at: string; readonly text: string }[];
  /** What the union said to the latest answer, or when it withdrew the concern. */
  readonly reason?: string;
  /** Since when the union has waited for an answer; absent while it has one, and once it is closed. */
  readonly waitingSince?: string;
  readonly closedAt?: string;
  /** When it was last open again after it had been closed: who supported it before counts no more. */
  readonly reopenedAt?: string;
  /** Of a closed one: how many supported it, as published. */
  readonly supporters?: number;
  /** The register's entries about it, oldest first. */
  readonly history: readonly EntryOf<ConcernStep>[];
}

/**
 * All concerns, in the order of their numbers, as they stand after these entries: those about commitments too, since an
 * answer ends with the promise that it was.
 */
export function foldConcerns(entries: readonly RegisterEntry[]): readonly Concern[] {
  const concerns = new Map<number, Concern>();
  const steps = new Map(readSteps(entries, 'concern', concernVersions).map((entry) => [entry.seq, entry]));
  for (const any of entries) {
    const { seq, kind, subject, at } = any;
    const entry = steps.get(seq);
    if (entry) {
      const before = concerns.get(subject);
      const after = before ? stepOn(before, entry) : raised(entry);
      if (after) concerns.set(subject, after);
    } else if (kind === 'commitment' && stepOf(any, commitmentVersions)?.action === 'dropped') {
      const promised = [...concerns.values()].find((concern) => latestPromise(concern) === subject);
      if (promised) concerns.set(promised.number, withoutAnswer(promised, at));
    }
  }
  return [...concerns.values()];
}

export function findConcern(entries: readonly RegisterEntry[], number: number): Concern | undefined {
  return foldConcerns(entries).find((concern) => concern.number === number);
}

/** Only the union closes a concern: by agreeing with the answer, or by withdrawing it. */
export function isClosed<Some extends Pick<Concern, 'state'>>(
  concern: Some,
): concern is Some & { readonly state: ClosedState } {
  return concern.state === 'agreed' || concern.state === 'withdrawn';
}

/** An entry about a concern, checked by its type alone. */
export function concernEntry(by: Author, subject: number, step: NewConcernStep): NewEntry {
  return { v: entryVersion, by, kind: 'concern', subject, ...step };
}

function raised(entry: EntryOf<ConcernStep>): Concern | undefined {
  const { step, subject, by, at } = entry;
  if (step.action !== 'raised') return undefined;
  return {
    number: subject,
    raisedBy: by,
    raisedAt: at,
    ...step.data,
    state: 'open',
    answers: [],
    waitingSince: at,
    history: [entry],
  };
}

function stepOn(concern: Concern, entry: EntryOf<ConcernStep>): Concern {
  const { step, at } = entry;
  const after = { ...concern, history: [...concern.history, entry] };
  const { waitingSince: _waited, reason: _reason, ...answered } = after;
  switch (step.action) {
    case 'raised':
      return after;
    case 'sharpened':
      return { ...after, sharpened: step.data };
    case 'acknowledged':
      return { ...after, state: 'acknowledged', acknowledgedAt: at };
    case 'answered':
      return { ...answered, state: 'answered', answers: [...concern.answers, { at, text: step.data.text }] };
    case 'disagreed': {
      const waitingSince = concern.waitingSince ?? at;
      return { ...reopened(answered, at), ...step.data, state: 'disagreed', waitingSince };
    }
    case 'agreed':
      // Of what was done about one that is closed: it stays closed since it was.
      if (concern.state === 'agreed') return after;
      return { ...answered, ...step.data, state: 'agreed', closedAt: at };
    case 'withdrawn':
      return { ...answered, ...step.data, state: 'withdrawn', closedAt: at };
  }
}

/** The commitment that was the latest answer; none where that was in words alone. */
export function latestPromise({ history }: Concern): number | undefined {
  const latest = history.findLast(({ step }) => step.action === 'answered')?.step;
  return latest?.action === 'answered' ? latest.data.commitment : undefined;
}

/** The latest answer was dropped: it waits again, also where the union had agreed to that answer. */
function withoutAnswer(concern: Concern, at: string): Concern {
  if (concern.state === 'withdrawn' || concern.waitingSince !== undefined) return concern;
  const state = concern.acknowledgedAt === undefined ? 'open' : 'acknowledged';
  return { ...reopened(concern, at), state, waitingSince: at };
}

function reopened(concern: Concern, at: string): Concern {
  const { closedAt, supporters: _counted, ...open } = concern;
  return closedAt === undefined ? open : { ...open, reopenedAt: at };
}
