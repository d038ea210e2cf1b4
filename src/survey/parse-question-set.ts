import { z } from 'zod';
import { digestOf } from '../digest/digest-of.ts';
import { addSentence, evenIfFaulty, fieldsOf, membersOf, repeated } from './check-across.ts';
import { parseYaml } from './parse-yaml.ts';
import { type AnswerOption, preferNotToSay, type Question, type QuestionSet } from './question.ts';

/** With the rotating question and the comment, a form of five fields: what a Discord modal holds. */
const mostCore = 3;
/** Ten with "Prefer not to say": what a group of radio buttons holds on Slack and on Discord. */
const mostOptions = 9;

const slugWords = 'lower-case letters and digits, joined by hyphens, at most 40 characters';
const slug = z
  .string(`${slugWords}, between quotation marks where it is a number`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugWords)
  .max(40, slugWords);
/** 100 is what Discord shows of a question under its label. */
const sentence = z.string().trim().min(1, 'a sentence').max(100);

const option = z.strictObject({
  value: slug.refine(
    (value) => value !== preferNotToSay.value,
    'another word: "skip" stands for "Prefer not to say"',
  ),
  label: z.string().trim().min(1, 'what staff choose').max(75),
  counts: z.enum(['favourable', 'unfavourable', 'neither']),
});

const question = z
  .strictObject({
    id: slug.refine((id) => id !== 'comment', 'another word: "comment" is the field of the comment'),
    topic: slug,
    label: z.string().trim().min(1, 'a short name').max(45),
    text: sentence,
    kind: z.enum(['agreement', 'choice']),
    reversed: z.boolean().optional(),
    options: z.array(option).min(2).max(mostOptions).optional(),
    source: z.string().trim().min(1, '"own", or where the item was published'),
    licence: z.string().trim().min(1, 'the licence under which the item may be used').optional(),
  })
  .superRefine((unchecked: unknown, context) => {
    const { kind, options, reversed, source, licence } = fieldsOf(unchecked);
    if (kind === 'choice' && options === undefined) {
      addSentence(context, ['options'], 'options is missing; a choice needs a list of 2 to 9.');
    }
    if (kind === 'agreement' && options !== undefined) {
      addSentence(
        context,
        ['options'],
        'options has no place in an agreement, whose five options are always the same.',
      );
    }
    if (kind === 'choice' && reversed !== undefined) {
      addSentence(
        context,
        ['reversed'],
        'reversed has no place in a choice, whose options each say how they count.',
      );
    }
    if (source !== undefined && source !== 'own' && licence === undefined) {
      addSentence(context, ['licence'], `licence is missing; an item from "${String(source)}" needs one.`);
    }
    for (const { index, value } of repeated(membersOf(options).map((choice) => fieldsOf(choice).value))) {
      addSentence(
        context,
        ['options', index, 'value'],
        `the value "${value}" is used twice in one question.`,
      );
    }
  }, evenIfFaulty);

const theme = z.strictObject({
  name: z.string().trim().min(1, 'the name of the theme').max(45),
  words: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[\p{L}\p{N}]+([ '-][\p{L}\p{N}]+)*$/u, 'a word or a few words'),
    )
    .min(1),
});

const questionSetFile = z
  .strictObject({
    core: z.array(question).min(1).max(mostCore),
    rotating: z.array(question).default([]),
    comment: z.strictObject({ text: sentence, hint: sentence }),
    themes: z.array(theme).default([]),
  })
  .superRefine((unchecked: unknown, context) => {
    const { core, rotating, themes } = fieldsOf(unchecked);
    const placed = [
      ...membersOf(core).map((item, index) => ({ item, path: ['core', index] })),
      ...membersOf(rotating).map((item, index) => ({ item, path: ['rotating', index] })),
    ];
    for (const key of ['id', 'topic'] as const) {
      for (const { index, value } of repeated(placed.map(({ item }) => fieldsOf(item)[key]))) {
        const message = `the ${key} "${value}" is used twice; each question needs its own.`;
        addSentence(context, [...(placed[index]?.path ?? []), key], message);
      }
    }
    for (const { index, value } of repeated(membersOf(themes).map((item) => fieldsOf(item).name))) {
      addSentence(
        context,
        ['themes', index, 'name'],
        `the theme "${value}" is there twice; put its words under one.`,
      );
    }
  }, evenIfFaulty);

/** Reads a question set. Throws a FaultyFileError that lists every fault with its line, its value and what is allowed. */
export function parseQuestionSet(yaml: string, fileName: string): QuestionSet {
  const file = parseYaml(yaml, fileName, questionSetFile);
  const set = {
    core: file.core.map(completeQuestion),
    rotating: file.rotating.map(completeQuestion),
    comment: file.comment,
    themes: file.themes,
  };
  return { ...set, hash: digestOf(set) };
}

function completeQuestion(item: z.output<typeof question>): Question {
  const options = item.options ?? agreementOptions(item.reversed ?? false);
  return {
    id: item.id,
    topic: item.topic,
    text: item.text,
    label: item.label,
    kind: item.kind,
    options: [...options, preferNotToSay],
    source: item.licence === undefined ? item.source : `${item.source} (${item.licence})`,
  };
}

/** The scale of agreement. Of a sentence that describes something bad, disagreeing is favourable. */
function agreementOptions(reversed: boolean): readonly AnswerOption[] {
  const [low, high] = reversed
    ? (['favourable', 'unfavourable'] as const)
    : (['unfavourable', 'favourable'] as const);
  return [
    { value: '1', label: 'Strongly disagree', counts: low },
    { value: '2', label: 'Disagree', counts: low },
    { value: '3', label: 'Neither agree nor disagree', counts: 'neither' },
    { value: '4', label: 'Agree', counts: high },
    { value: '5', label: 'Strongly agree', counts: high },
  ];
}
