import { z } from 'zod';
import { RefusedError } from '../errors/parley-error.ts';
import { english } from '../language/languages.ts';
import { preferNotToSay, type Question, type QuestionSet } from '../survey/question.ts';
import type { AskedFollowUp } from '../survey/round.ts';
import {
  entryVersion,
  type NewEntry,
  nextSubject,
  type RegisterEntry,
  readSteps,
  type StepVersions,
} from './register-entry.ts';

/** In UTF-16 units: with the words before it, a question has at most 100. */
const followUpLength = 100;

const sides = ['leadership', 'union'] as const;
export type AskingSide = (typeof sides)[number];

/** What may happen to a follow-up question, as it stands in the register. */
export const followUpStep = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('proposed'),
    data: z.strictObject({ theme: z.string(), question: z.string(), options: z.array(z.string()) }),
  }),
  z.object({ action: z.literal('accepted'), data: z.strictObject({}) }),
  z.object({ action: z.literal('declined'), data: z.strictObject({}) }),
  /** What staff answered, once that is published; without the answers where an earlier Parley entered it at the opening. */
  z.object({
    action: z.literal('asked'),
    data: z.strictObject({
      roundId: z.string(),
      answered: z.number().int().exactOptional(),
      answers: z.array(z.strictObject({ label: z.string(), share: z.string() })).exactOptional(),
    }),
  }),
]);
type FollowUpStep = z.infer<typeof followUpStep>;
export const followUpVersions: StepVersions<FollowUpStep> = { 1: followUpStep, 2: followUpStep };
type StepData<Action> = Extract<z.infer<typeof followUpStep>, { action: Action }>['data'];
type Proposed = StepData<'proposed'>;

export interface FollowUp extends Proposed {
  readonly number: number;
  readonly by: string;
  readonly state: 'proposed' | 'accepted' | 'declined' | 'asked';
  /** The week that asked it, and what staff answered. */
  readonly asked?: StepData<'asked'>;
}

/** All follow-up questions, in the order of their numbers. */
export function foldFollowUps(entries: readonly RegisterEntry[]): readonly FollowUp[] {
  const found = new Map<number, FollowUp>();
  for (const { step, subject, by } of readSteps(entries, 'follow-up', followUpVersions)) {
    const before = found.get(subject);
    if (step.action === 'proposed') {
      found.set(subject, { ...step.data, number: subject, by: by.side, state: 'proposed' });
    } else if (before) {
      const asked = step.action === 'asked' ? { asked: step.data } : {};
      found.set(subject, { ...before, ...asked, state: step.action });
    }
  }
  return [...found.values()];
}

/** One side puts a question to all who wrote about a theme. */
export function proposeFollowUp(
  entries: readonly RegisterEntry[],
  side: AskingSide,
  proposed: Proposed,
): readonly NewEntry[] {
  const { theme, question, options } = proposed;
  const spare = followUpLength - followUpText(theme, question).length;
  if (question === '' || spare < 0) {
    throw new RefusedError(
      question === '' ? 'What is the question?' : `The question is ${-spare} characters too long.`,
      'With “If you wrote about …:” before it, it has at most 100 characters.',
    );
  }
  if (options.length === 1 || options.length > 5 || new Set(options).size < options.length) {
    throw new RefusedError(
      'Give between two and five different answers, or none.',
      'Part them by “;”. Without any, people say how far they agree.',
    );
  }
  if (options.some((option) => option.length > 60)) {
    throw new RefusedError('An answer has at most 60 characters.');
  }
  const waiting = foldFollowUps(entries).find(({ by, state }) => by === side && state === 'proposed');
  if (waiting) {
    throw new RefusedError(`Your side has proposed follow-up ${waiting.number}, which is not decided yet.`);
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
    throw new RefusedError(`No follow-up ${number} waits for an answer.`, 'Send /follow-up list.');
  }
  if (followUp.by === side && action === 'accepted') {
    throw new RefusedError('Your side proposed it: the other side accepts it or not.');
  }
  return [{ v: entryVersion, by: { side }, kind: 'follow-up', subject: number, action, data: {} }];
}

/** That a published week asked it, with what staff answered; nothing where that stands in the register. */
export function enterAsked(
  entries: readonly RegisterEntry[],
  number: number,
  asked: Required<StepData<'asked'>>,
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
      data: asked,
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
 * wrote about a theme, Parley included.
 */
export function questionsWithFollowUp(set: QuestionSet, asked: AskedFollowUp): readonly Question[] {
  const labels =
    asked.options.length > 0
      ? asked.options
      : ['Strongly agree', 'Agree', 'Neither', 'Disagree', 'Strongly disagree'];
  const options = labels.map((label, index) => ({
    value: `${index + 1}`,
    label,
    counts: 'neither' as const,
  }));
  return [
    ...set.core,
    {
      id: asked.questionId,
      topic: 'follow-up',
      text: followUpText(asked.theme, asked.question),
      label: `Follow-up ${asked.number}`,
      kind: 'choice',
      options: [
        ...options,
        { value: 'none', label: 'It does not concern me, or I cannot say', counts: 'neither' },
        preferNotToSay(english),
      ],
      source: 'own',
    },
  ];
}

function followUpText(theme: string, question: string): string {
  return `If you wrote about ${theme}: ${question}`;
}
