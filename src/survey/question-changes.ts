import { z } from 'zod';
import { canonicalJson } from '../digest/digest-of.ts';
import type { Question, QuestionSet } from './question.ts';

const text = z.string();
const texts = z.array(text).readonly();
const turn = z.enum(['weekly', 'rotating']);
const answers = z
  .array(z.object({ label: text, counts: z.enum(['favourable', 'unfavourable', 'neither']) }))
  .readonly();
const comment = z.object({ text, hint: text });
/** As people count, the questions of every week first; and by its label from now on. */
const question = { place: z.int().min(1), label: text };

export const questionChangeSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('added'), turn, label: text, text }),
  z.object({ change: z.literal('removed'), label: text, text }),
  z.object({ change: z.enum(['text', 'label', 'topic', 'source']), ...question, from: text, to: text }),
  z.object({ change: z.literal('answers'), ...question, from: answers, to: answers }),
  z.object({ change: z.literal('turn'), ...question, from: turn, to: turn }),
  z.object({ change: z.literal('order') }),
  z.object({ change: z.literal('comment'), from: comment, to: comment }),
  z.object({ change: z.literal('theme-added'), name: text, words: texts }),
  z.object({ change: z.literal('theme-changed'), name: text, from: texts, to: texts }),
  z.object({ change: z.literal('theme-removed'), name: text }),
]);

/** One thing that a new question set changes. Nothing changes without one of these. */
export type QuestionChange = Readonly<z.infer<typeof questionChangeSchema>>;
/** Whether a question is asked every week, or takes turns with others. */
export type Turn = z.infer<typeof turn>;

export function questionChanges(from: QuestionSet, to: QuestionSet): readonly QuestionChange[] {
  const [before, after] = [placesOf(from), placesOf(to)];
  const [kept, left] = [
    [...before.keys()].filter((id) => after.has(id)),
    [...before].filter(([id]) => !after.has(id)),
  ];
  const isReordered = kept.join() !== [...after.keys()].filter((id) => before.has(id)).join();
  const isOtherComment = canonicalJson(from.comment) !== canonicalJson(to.comment);
  return [
    ...[...after].flatMap(([id, place]) => changesOfQuestion(before.get(id), place)),
    ...left.map(
      ([
        ,
        {
          question: { label, text },
        },
      ]) => ({ change: 'removed', label, text }) as const,
    ),
    ...(isReordered ? [{ change: 'order' } as const] : []),
    ...(isOtherComment ? [{ change: 'comment', from: from.comment, to: to.comment } as const] : []),
    ...themeChanges(from, to),
  ];
}

interface Place {
  readonly question: Question;
  readonly place: number;
  readonly turn: Turn;
}

function placesOf({ core, rotating }: QuestionSet): ReadonlyMap<string, Place> {
  return new Map(
    [...core, ...rotating].map((question, index) => [
      question.id,
      { question, place: index + 1, turn: index < core.length ? 'weekly' : 'rotating' },
    ]),
  );
}

function changesOfQuestion(
  earlier: Place | undefined,
  { question, place, turn }: Place,
): readonly QuestionChange[] {
  const { label, text } = question;
  if (!earlier) return [{ change: 'added', turn, label, text }];
  const was = earlier.question;
  const of = { place, label };
  const differing = (change: 'text' | 'label' | 'topic' | 'source'): readonly QuestionChange[] =>
    was[change] === question[change] ? [] : [{ change, ...of, from: was[change], to: question[change] }];
  const hasOtherAnswers =
    canonicalJson([was.kind, was.options]) !== canonicalJson([question.kind, question.options]);
  return [
    ...differing('text'),
    ...differing('label'),
    ...(hasOtherAnswers
      ? [{ change: 'answers', ...of, from: answersOf(was), to: answersOf(question) } as const]
      : []),
    ...differing('topic'),
    ...differing('source'),
    ...(earlier.turn === turn ? [] : [{ change: 'turn', ...of, from: earlier.turn, to: turn } as const]),
  ];
}

function answersOf({ options }: Question) {
  return options.map(({ label, counts }) => ({ label, counts }));
}

function themeChanges(from: QuestionSet, to: QuestionSet): readonly QuestionChange[] {
  const before = new Map(from.themes.map(({ name, words }) => [name, words]));
  const after = new Map(to.themes.map(({ name, words }) => [name, words]));
  return [
    ...[...after].flatMap(([name, words]): readonly QuestionChange[] => {
      const earlier = before.get(name);
      if (earlier === undefined) return [{ change: 'theme-added', name, words }];
      return earlier.join() === words.join()
        ? []
        : [{ change: 'theme-changed', name, from: earlier, to: words }];
    }),
    ...[...before.keys()]
      .filter((name) => !after.has(name))
      .map((name) => ({ change: 'theme-removed', name }) as const),
  ];
}
