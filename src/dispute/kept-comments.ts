import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { commentsWords } from '../comments/words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { redactComment } from './redact-comment.ts';
import {
  entryVersion,
  type NewEntry,
  nextSubject,
  type RegisterEntry,
  roundIdSchema,
  type StepVersions,
} from './register-entry.ts';

/** Fewer than this many ballots, or comments among them, and no comment is kept at all. */
const fewestBallots = 30;
const fewestComments = 20;
/** More than two people read in two weeks: of more comments, so many are drawn by lot. */
export const mostComments = 1000;
/** Comments are deleted this many days after their round closed. */
export const keptDays = 14;

const roundOnly = z.strictObject({ roundId: roundIdSchema });
/** What may happen to comments, as it stands in the register. */
const quotationStep = z.discriminatedUnion('action', [
  z.object({ action: z.literal('read'), data: roundOnly }),
  z.object({
    action: z.literal('quoted'),
    data: roundOnly.extend({ comment: z.number().int(), text: z.string() }),
  }),
]);
export type QuotationStep = z.infer<typeof quotationStep>;
export const quotationVersions: StepVersions<QuotationStep> = { 1: quotationStep, 2: quotationStep };

export type ReadingSide = 'leadership' | 'union';

/** One side's reader of one week, and what they decided, by the comment's number. */
export interface Reading {
  readonly personId: string;
  readonly released: readonly number[];
}

/** The redacted comments of one round, in an order that was drawn by lot. Numbered from 1. */
export interface KeptComments {
  readonly roundId: string;
  readonly texts: readonly string[];
  /** ISO instant. */
  readonly deletesAt: string;
  readonly readings: Readonly<Partial<Record<ReadingSide, Reading>>>;
}

/**
 * What is kept of a round's comments: redacted, without those of which nothing is left, shuffled, and at most
 * `mostComments` of them. Nothing where too few people answered or wrote. Takes and gives texts alone: no team and
 * nothing else comes with them.
 */
export function selectComments(
  ballots: number,
  comments: readonly string[],
  onRoster: ReadonlySet<string>,
): readonly string[] {
  const written = comments.filter((comment) => comment.trim() !== '');
  if (ballots < fewestBallots || written.length < fewestComments) return [];
  const kept: string[] = [];
  for (const comment of shuffle(written)) {
    const text = redactComment(comment, onRoster);
    if (/[a-z]{2}/i.test(text)) kept.push(text);
    if (kept.length === mostComments) break;
  }
  return kept;
}

/** Fisher and Yates's shuffle, with the system's cryptographic generator. */
function shuffle(texts: readonly string[]): readonly string[] {
  const shuffled = [...texts];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const drawn = randomInt(last + 1);
    [shuffled[last], shuffled[drawn]] = [shuffled[drawn] ?? '', shuffled[last] ?? ''];
  }
  return shuffled;
}

/** The comments with this person as their side's reader; the same comments where they are already. */
export function readBy(kept: KeptComments, side: ReadingSide, personId: string): KeptComments {
  const reading = kept.readings[side];
  if (reading?.personId === personId) return kept;
  if (reading) {
    throw new RefusedError((language) => commentsWords(language).othersRead);
  }
  return { ...kept, readings: { ...kept.readings, [side]: { personId, released: [] } } };
}

/** `released` false takes a release back, for as long as the other side has not released the same comment. */
export function decideComment(
  kept: KeptComments,
  side: ReadingSide,
  personId: string,
  number: number,
  released: boolean,
): KeptComments {
  const reading = kept.readings[side];
  if (reading?.personId !== personId) {
    throw new RefusedError((language) => commentsWords(language).readFirst);
  }
  if (number > kept.texts.length) {
    throw new RefusedError((language) => commentsWords(language).noSuchComment(number));
  }
  if (!released && releasedByBoth(kept).includes(number)) {
    throw new RefusedError((language) => commentsWords(language).releasedAlready);
  }
  const others = reading.released.filter((one) => one !== number);
  const next = { ...reading, released: released ? [...others, number].toSorted((a, b) => a - b) : others };
  return { ...kept, readings: { ...kept.readings, [side]: next } };
}

/** Numbers of the comments that may be quoted. */
export function releasedByBoth({ readings }: KeptComments): readonly number[] {
  const union = readings.union?.released ?? [];
  return (readings.leadership?.released ?? []).filter((number) => union.includes(number));
}

/** That a side has a reader; nothing where the register says so already. */
export function enterReader(
  entries: readonly RegisterEntry[],
  side: ReadingSide,
  roundId: string,
): readonly NewEntry[] {
  const known = entries.some(
    ({ kind, action, by, data }) =>
      kind === 'quotation' && action === 'read' && by.side === side && data.roundId === roundId,
  );
  if (known) return [];
  const subject = nextSubject(entries, 'quotation');
  return [{ v: entryVersion, by: { side }, kind: 'quotation', subject, action: 'read', data: { roundId } }];
}

/** What both sides released and the register does not have yet. */
export function enterQuotations(entries: readonly RegisterEntry[], kept: KeptComments): readonly NewEntry[] {
  const { roundId, texts } = kept;
  const missing = releasedByBoth(kept).filter(
    (comment) =>
      !entries.some(
        ({ kind, action, data }) =>
          kind === 'quotation' && action === 'quoted' && data.roundId === roundId && data.comment === comment,
      ),
  );
  const first = nextSubject(entries, 'quotation');
  return missing.map((comment, index) => ({
    v: entryVersion,
    by: { side: 'parley' },
    kind: 'quotation',
    subject: first + index,
    action: 'quoted',
    data: { roundId, comment, text: texts[comment - 1] ?? '' },
  }));
}
