import { concernReplyWords } from '../concerns/reply-words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { foldCommitments } from './commitment.ts';
import {
  type Concern,
  concernEntry,
  findConcern,
  isClosed,
  latestPromise,
  type NewConcernStep,
  type Sharpening,
} from './concern.ts';
import type { Evidence } from './evidence.ts';
import { type Author, type NewEntry, nextSubject, type RegisterEntry } from './register-entry.ts';

const union: Author = { side: 'union' };
const leadership: Author = { side: 'leadership' };

/** What is raised; see `raised` in concern.ts. */
export interface NewConcern {
  readonly topic: string;
  readonly label?: string;
  readonly text: string;
  readonly figures: readonly Evidence[];
}

/** A concern raised by name of the union. */
export function raiseConcern(entries: readonly RegisterEntry[], concern: NewConcern): readonly NewEntry[] {
  return [
    concernEntry(union, nextSubject(entries, 'concern'), {
      action: 'raised',
      data: { ...concern, figures: [...concern.figures] },
    }),
  ];
}

/**
 * The concerns of one sealed box, by staff without a name; nothing where that box has been emptied into the register
 * already. `concerns` stand in an order that says nothing of when they came.
 */
export function releaseConcerns(
  entries: readonly RegisterEntry[],
  box: string,
  concerns: readonly NewConcern[],
): readonly NewEntry[] {
  if (isReleased(entries, box)) return [];
  const first = nextSubject(entries, 'concern');
  return concerns.map((concern, index) =>
    concernEntry({ side: 'staff' }, first + index, {
      action: 'raised',
      data: { ...concern, figures: [...concern.figures], box },
    }),
  );
}

/** Whether what was in this box stands in the register. */
export function isReleased(entries: readonly RegisterEntry[], box: string): boolean {
  return entries.some(
    ({ kind, action, data }) => kind === 'concern' && action === 'raised' && data.box === box,
  );
}

/** Later sharpenings fill in or replace parts; what is left empty stays as it was. */
export function sharpenConcern(
  entries: readonly RegisterEntry[],
  number: number,
  parts: Sharpening,
): readonly NewEntry[] {
  const concern = requireOpen(entries, number);
  const filled = Object.entries(parts).filter(([, text]) => text !== '');
  if (filled.length === 0) {
    throw new RefusedError((language) => concernReplyWords(language).nothingFilledIn);
  }
  const empty: Sharpening = { where: '', howOften: '', since: '', measure: '', asked: '' };
  return [
    concernEntry(union, number, {
      action: 'sharpened',
      data: { ...empty, ...concern.sharpened, ...Object.fromEntries(filled) },
    }),
  ];
}

export function acknowledgeConcern(entries: readonly RegisterEntry[], number: number): readonly NewEntry[] {
  const { state } = requireOpen(entries, number);
  if (state !== 'open') {
    throw new RefusedError((language) => concernReplyWords(language).acknowledgedAlready(number));
  }
  return [concernEntry(leadership, number, { action: 'acknowledged', data: {} })];
}

/** Answers add up: an earlier one is never replaced. */
export function answerConcern(
  entries: readonly RegisterEntry[],
  number: number,
  text: string,
  commitment?: number,
): readonly NewEntry[] {
  requireOpen(entries, number);
  const data = commitment === undefined ? { text } : { text, commitment };
  return [concernEntry(leadership, number, { action: 'answered', data })];
}

/** Only a rep closes a concern, or says that what was promised is done. `supporters` as published. */
export function agreeConcern(
  entries: readonly RegisterEntry[],
  number: number,
  supporters: number | undefined,
): readonly NewEntry[] {
  const promise = latestPromise(requireJudgeable(entries, number));
  const isDropped = foldCommitments(entries).some((one) => one.number === promise && one.state === 'dropped');
  if (isDropped && !awaitingVerdict(entries).has(number)) {
    throw new RefusedError((language) => concernReplyWords(language).nothingToAgreeTo(number));
  }
  const data = supporters === undefined ? {} : { supporters };
  return [concernEntry(union, number, { action: 'agreed', data })];
}

export function disagreeConcern(
  entries: readonly RegisterEntry[],
  number: number,
  reason: string,
): readonly NewEntry[] {
  const { state, waitingSince } = requireJudgeable(entries, number);
  if (waitingSince !== undefined && !awaitingVerdict(entries).has(number)) {
    throw new RefusedError((language) => {
      const words = concernReplyWords(language);
      return state === 'disagreed' ? words.disagreedAlready(number) : words.nothingToDisagreeWith(number);
    });
  }
  return [concernEntry(union, number, { action: 'disagreed', data: reason === '' ? {} : { reason } })];
}

export function withdrawConcern(
  entries: readonly RegisterEntry[],
  number: number,
  reason: string,
  supporters: number | undefined,
): readonly NewEntry[] {
  requireOpen(entries, number);
  const step: NewConcernStep = {
    action: 'withdrawn',
    data: { ...(reason === '' ? {} : { reason }), ...(supporters === undefined ? {} : { supporters }) },
  };
  return [concernEntry(union, number, step)];
}

/** The concern of this number where it is not closed. Throws a RefusedError in words where there is none. */
export function requireOpen(entries: readonly RegisterEntry[], number: number): Concern {
  const concern = requireConcern(entries, number);
  if (!isClosed(concern)) return concern;
  throw new RefusedError((language) => concernReplyWords(language).isClosed(number, concern.state));
}

export function requireConcern(entries: readonly RegisterEntry[], number: number): Concern {
  const concern = findConcern(entries, number);
  if (concern) return concern;
  throw new RefusedError((language) => concernReplyWords(language).noSuchConcern(number));
}

/** The numbers of the concerns with a commitment that is said to be done, of which the union has not said whether it is. */
export function awaitingVerdict(entries: readonly RegisterEntry[]): ReadonlySet<number> {
  return new Set(
    foldCommitments(entries).flatMap(({ concern, state }) => (state === 'said-done' ? [concern] : [])),
  );
}

/**
 * Whether a rep may say something to it: it is open, or was agreed to and what was promised is now said to be done.
 * `awaiting` is what `awaitingVerdict` gives: asked of many concerns, it is worked out once.
 */
export function isJudgeable(concern: Concern, awaiting: ReadonlySet<number>): boolean {
  return !isClosed(concern) || (concern.state === 'agreed' && awaiting.has(concern.number));
}

function requireJudgeable(entries: readonly RegisterEntry[], number: number): Concern {
  const found = requireConcern(entries, number);
  const concern = isJudgeable(found, awaitingVerdict(entries)) ? found : requireOpen(entries, number);
  if (concern.answers.length > 0) return concern;
  throw new RefusedError((language) => concernReplyWords(language).notAnswered(number));
}
