import { commitmentFormWords } from '../commitments/form-words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { type Commitment, commitmentEntry, findCommitment } from './commitment.ts';
import type { NewCommitmentStep } from './commitment-step.ts';
import { answerConcern } from './decide-concern.ts';
import { type Author, type NewEntry, nextSubject, type RegisterEntry } from './register-entry.ts';

const leadership: Author = { side: 'leadership' };

/** A promise in answer to a concern, which it thereby answers. */
export function makeCommitment(
  entries: readonly RegisterEntry[],
  made: Extract<NewCommitmentStep, { action: 'made' }>['data'],
): readonly NewEntry[] {
  const number = nextSubject(entries, 'commitment');
  return [
    ...answerConcern(entries, made.concern, made.promise, number),
    commitmentEntry(leadership, number, { action: 'made', data: made }),
  ];
}

/** `due` moves the date; the earlier one stays in the register. The date that it has already is no move. */
export function updateCommitment(
  entries: readonly RegisterEntry[],
  number: number,
  update: Extract<NewCommitmentStep, { action: 'updated' }>['data'],
): readonly NewEntry[] {
  const { state, due } = requireRunning(entries, number);
  const { due: _same, ...note } = update;
  const data = state === 'promised' && update.due === due ? note : update;
  return [commitmentEntry(leadership, number, { action: 'updated', data })];
}

/** Until the union agrees, it is only said to be done. */
export function sayDone(
  entries: readonly RegisterEntry[],
  number: number,
  note: string,
): readonly NewEntry[] {
  const { state } = requireRunning(entries, number);
  if (state === 'said-done') {
    throw new RefusedError((language) => commitmentFormWords(language).saidDoneAlready(number));
  }
  return [commitmentEntry(leadership, number, { action: 'done', data: note === '' ? {} : { note } })];
}

export function dropCommitment(
  entries: readonly RegisterEntry[],
  number: number,
  reason: string,
): readonly NewEntry[] {
  requireRunning(entries, number);
  return [commitmentEntry(leadership, number, { action: 'dropped', data: reason === '' ? {} : { reason } })];
}

/** What a published summary says about a commitment; nothing where that stands in the register. */
export function recordAnswers(
  entries: readonly RegisterEntry[],
  number: number,
  asked: Extract<NewCommitmentStep, { action: 'asked-about' }>['data'],
): readonly NewEntry[] {
  const commitment = findCommitment(entries, number);
  const known = commitment?.history.some(
    ({ step }) => step.action === 'asked-about' && step.data.roundId === asked.roundId,
  );
  if (!commitment || known) return [];
  return [commitmentEntry({ side: 'parley' }, number, { action: 'asked-about', data: asked })];
}

export function requireCommitment(entries: readonly RegisterEntry[], number: number): Commitment {
  const commitment = findCommitment(entries, number);
  if (commitment) return commitment;
  throw new RefusedError((language) => commitmentFormWords(language).noSuchCommitment(number));
}

function requireRunning(entries: readonly RegisterEntry[], number: number): Commitment {
  const commitment = requireCommitment(entries, number);
  const { state } = commitment;
  if (state !== 'kept' && state !== 'dropped') return commitment;
  throw new RefusedError((language) => commitmentFormWords(language).isSettled(number, state));
}
