import { z } from 'zod';
import { digestOf } from '../digest/digest-of.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { addSentence, evenIfFaulty, fieldsOf, membersOf, repeated } from './check-across.ts';
import { allowed } from './describe-issue.ts';
import { faultWords } from './fault-words.ts';
import { parseYaml } from './parse-yaml.ts';
import { type AnswerOption, preferNotToSay, type Question, type QuestionSet, skipped } from './question.ts';
import { surveyWords } from './words.ts';

/** With the rotating question and the comment, a form of five fields: what a Discord modal holds. */
const mostCore = 3;
/** Ten with "Prefer not to say": what a group of radio buttons holds on Slack and on Discord. */
const mostOptions = 9;

const slug = z
  .string(allowed('quotedSlug'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, allowed('slug'))
  .max(40, allowed('slug'));
/** 100 is what Discord shows of a question under its label. */
const sentence = z.string().trim().min(1, allowed('sentence')).max(100);

const option = z.strictObject({
  value: slug.refine((value) => value !== skipped, allowed('notSkip')),
  label: z.string().trim().min(1, allowed('choice')).max(75),
  counts: z.enum(['favourable', 'unfavourable', 'neither']),
});

const question = z
  .strictObject({
    id: slug.refine((id) => id !== 'comment', allowed('notComment')),
    topic: slug,
    label: z.string().trim().min(1, allowed('shortName')).max(45),
    text: sentence,
    kind: z.enum(['agreement', 'choice']),
    reversed: z.boolean().optional(),
    options: z.array(option).min(2).max(mostOptions).optional(),
    source: z.string().trim().min(1, allowed('itemSource')),
    licence: z.string().trim().min(1, allowed('itemLicence')).optional(),
  })
  .superRefine((unchecked: unknown, context) => {
    const { kind, options, reversed, source, licence } = fieldsOf(unchecked);
    if (kind === 'choice' && options === undefined) {
      addSentence(context, ['options'], (language) => faultWords(language).noOptions(mostOptions));
    }
    if (kind === 'agreement' && options !== undefined) {
      addSentence(context, ['options'], (language) => faultWords(language).optionsOfAgreement);
    }
    if (kind === 'choice' && reversed !== undefined) {
      addSentence(context, ['reversed'], (language) => faultWords(language).reversedChoice);
    }
    if (source !== undefined && source !== 'own' && licence === undefined) {
      addSentence(context, ['licence'], (language) => faultWords(language).noLicence(String(source)));
    }
    for (const { index, value } of repeated(membersOf(options).map((choice) => fieldsOf(choice).value))) {
      addSentence(context, ['options', index, 'value'], (language) => faultWords(language).valueTwice(value));
    }
  }, evenIfFaulty);

const theme = z.strictObject({
  name: z.string().trim().min(1, allowed('themeName')).max(45),
  words: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[\p{L}\p{N}]+([ '-][\p{L}\p{N}]+)*$/u, allowed('themeWord')),
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
        addSentence(context, [...(placed[index]?.path ?? []), key], (language) =>
          faultWords(language).usedTwice(key, value),
        );
      }
    }
    for (const { index, value } of repeated(membersOf(themes).map((item) => fieldsOf(item).name))) {
      addSentence(context, ['themes', index, 'name'], (language) => faultWords(language).themeTwice(value));
    }
  }, evenIfFaulty);

/**
 * Reads a question set. What every set offers (the steps of agreement, and to decline) is worded in `language`, the
 * organisation's, and is part of what both sides agree on from there.
 * Throws a FaultyFileError that lists every fault with its line, its value and what is allowed.
 */
export function parseQuestionSet(yaml: string, fileName: string, language: Language = english): QuestionSet {
  const file = parseYaml(yaml, fileName, questionSetFile);
  const set = {
    core: file.core.map((item) => completeQuestion(item, language)),
    rotating: file.rotating.map((item) => completeQuestion(item, language)),
    comment: file.comment,
    themes: file.themes,
  };
  return { ...set, hash: digestOf(set) };
}

function completeQuestion(item: z.output<typeof question>, language: Language): Question {
  const options = item.options ?? agreementOptions(item.reversed ?? false, language);
  return {
    id: item.id,
    topic: item.topic,
    text: item.text,
    label: item.label,
    kind: item.kind,
    options: [...options, preferNotToSay(language)],
    source: item.licence === undefined ? item.source : `${item.source} (${item.licence})`,
  };
}

/** The scale of agreement. Of a sentence that describes something bad, disagreeing is favourable. */
function agreementOptions(reversed: boolean, language: Language): readonly AnswerOption[] {
  const [low, high] = reversed
    ? (['favourable', 'unfavourable'] as const)
    : (['unfavourable', 'favourable'] as const);
  const counts = [low, low, 'neither', high, high] as const;
  const labels = surveyWords(language).agreement;
  return counts.map((one, index) => ({ value: `${index + 1}`, label: labels[index] ?? '', counts: one }));
}
