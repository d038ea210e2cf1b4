import { z } from 'zod';
import { RefusedError } from '../errors/parley-error.ts';
import { followUpWords } from '../follow-ups/words.ts';
import type { Language } from '../language/language.ts';
import { shareSchema } from '../results/share.ts';
import { preferNotToSay, type Question, type QuestionSet } from '../survey/question.ts';
import type { AskedFollowUp } from '../survey/round.ts';
import {
  entryVersion,
  type NewEntry,
  nextSubject,
  type RegisterEntry,
  readSteps,
  roundIdSchema,
  type StepVersions,
} from './register-entry.ts';

/** In UTF-16 units: with the words before it, a question has at most 100. */
const followUpLength = 100;

const sides = ['leadership', 'union'] as const;
export type AskingSide = (typeof sides)[number];

const deciding = [
  z.object({
    action: z.literal('proposed'),
    data: z.strictObject({ theme: z.string(), question: z.string(), options: z.array(z.string()) }),
  }),
  z.object({ action: z.literal('accepted'), data: z.strictObject({}) }),
  z.object({ action: z.literal('declined'), data: z.strictObject({}) }),
] as const;
/** What staff answered, once that is published. `label`: in the words of the side that wrote the answer. */
const asked = z.object({
  action: z.literal('asked'),
  data: z.strictObject({
    roundId: roundIdSchema,
    answered: z.number().int(),
    answers: z
      .array(z.strictObject({ answer: z.string(), label: z.string().exactOptional(), share: shareSchema }))
      .readonly(),
  }),
});
type Answered = z.infer<typeof asked>['data'];
/** In the first version, in words; without the answers where it was entered at the opening. */
const firstAsked = z.object({
  action: z.literal('asked'),
  data: z.strictObject({
    roundId: roundIdSchema,
    answered: z.number().int().exactOptional(),
    answers: z.array(z.strictObject({ label: z.string(), share: z.string() })).exactOptional(),
  }),
});

/** What may happen to a follow-up question, as it stands in the register. */
const followUpStep = z.discriminatedUnion('action', [...deciding, asked]);
const firstFollowUpStep = z.discriminatedUnion('action', [...deciding, firstAsked]);
type FollowUpStep = z.infer<typeof followUpStep> | z.infer<typeof firstFollowUpStep>;
export const followUpVersions: StepVersions<FollowUpStep> = { 1: firstFollowUpStep, 2: followUpStep };
type Proposed = z.infer<(typeof deciding)[0]>['data'];

export interface FollowUp extends Proposed {
  readonly number: number;
  readonly by: string;
  readonly state: 'proposed' | 'accepted' | 'declined' | 'asked';
  /** The week that asked it, and what staff answered. */
  readonly asked?: Answered | z.infer<typeof firstAsked>['data'];
}

/** All follow-up questions, in the order of their numbers. */
export function foldFollowUps(entries: readonly RegisterEntry[]): readonly FollowUp[] {
  const found = new Map<number, FollowUp>();
  for (const { step, subject, by } of readSteps(entries, 'follow-up', followUpVersions)) {
    const before = found.get(subject);
    if (step.action === 'proposed') {
      found.set(subject, { ...step.data, number: subject, by: by.side, state: 'proposed' });
    } else if (before) {
      const answers = step.action === 'asked' ? { asked: step.data } : {};
      found.set(subject, { ...before, ...answers, state: step.action });
    }
  }
  return [...found.values()];
}

/** One side puts a question to all who wrote about a theme. `language` is the one that staff are asked in. */
export function proposeFollowUp(
  entries: readonly RegisterEntry[],
  side: AskingSide,
  proposed: Proposed,
  language: Language,
): readonly NewEntry[] {
  const { theme, question, options } = proposed;
  const tooMany = followUpWords(language).ifYouWrote(theme, question).length - followUpLength;
  if (question === '') throw new RefusedError((reader) => followUpWords(reader).noQuestion);
  if (tooMany > 0) throw new RefusedError((reader) => followUpWords(reader).tooLong(tooMany));
  if (options.length === 1 || options.length > 5 || new Set(options).size < options.length) {
    throw new RefusedError((reader) => followUpWords(reader).wrongAnswers);
  }
  if (options.some((option) => option.length > 60)) {
    throw new RefusedError((reader) => followUpWords(reader).answerTooLong);
  }
  const waiting = foldFollowUps(entries).find(({ by, state }) => by === side && state === 'proposed');
  if (waiting) {
    throw new RefusedError((reader) => followUpWords(reader).oneWaits(waiting.number));
  }
  return [
    {
      v: entryVersion,
      by: { side },
      kind: 'follow-up',
      subject: nextSubject(entries, 'follow-up'),
      action: 'proposed',
      data: proposed,
    },
  ];
}

/** The other side says whether it is asked. */
export function answerFollowUp(
  entries: readonly RegisterEntry[],
  side: AskingSide,
  number: number,
  action: 'accepted' | 'declined',
): readonly NewEntry[] {
  const followUp = foldFollowUps(entries).find((one) => one.number === number);
  if (followUp?.state !== 'proposed') {
    throw new RefusedError((language) => followUpWords(language).noneWaits(number));
  }
  if (followUp.by === side && action === 'accepted') {
    throw new RefusedError((language) => followUpWords(language).yourOwn);
  }
  return [{ v: entryVersion, by: { side }, kind: 'follow-up', subject: number, action, data: {} }];
}

/** That a published week asked it, with what staff answered; nothing where that stands in the register. */
export function enterAsked(
  entries: readonly RegisterEntry[],
  number: number,
  answered: Answered,
): readonly NewEntry[] {
  const followUp = foldFollowUps(entries).find((one) => one.number === number);
  if (followUp === undefined || followUp.asked?.answers !== undefined) return [];
  return [
    {
      v: entryVersion,
      by: { side: 'parley' },
      kind: 'follow-up',
      subject: number,
      action: 'asked',
      data: { ...answered },
    },
  ];
}

/**
 * The oldest that both sides want asked and that no week has answers to yet. One a week; the rest wait, and so does one
 * in `underWay`: the numbers of those that a week has asked which is not published yet.
 */
export function followUpToAsk(
  entries: readonly RegisterEntry[],
  underWay: readonly number[],
): AskedFollowUp | undefined {
  const due = foldFollowUps(entries).find(
    ({ number, state }) => state === 'accepted' && !underWay.includes(number),
  );
  if (!due) return undefined;
  const { number, theme, question, options } = due;
  return { number, theme, question, options, questionId: `follow-up-${number}` };
}

/**
 * A week's questions with the follow-up in the place of the rotating one. Everyone is asked, since nobody knows who
 * wrote about a theme, Parley included. Where no side wrote the answers, they are by their values what
 * `followUpWords` calls them.
 */
export function questionsWithFollowUp(
  set: QuestionSet,
  { questionId, number, theme, question, options: written }: AskedFollowUp,
  language: Language,
): readonly Question[] {
  const words = followUpWords(language);
  const { none, ...scale } = words.answers;
  const labels = written.length > 0 ? written : Object.values(scale);
  const options = labels.map((label, index) => ({
    value: `${index + 1}`,
    label,
    counts: 'neither' as const,
  }));
  return [
    ...set.core,
    {
      id: questionId,
      topic: 'follow-up',
      text: words.ifYouWrote(theme, question),
      label: words.numbered(number),
      kind: 'choice',
      options: [...options, { value: 'none', label: none, counts: 'neither' }, preferNotToSay(language)],
      source: 'own',
    },
  ];
}
