import { defineWords } from '../language/language.ts';
import {
  address,
  code,
  command,
  name,
  type Part,
  setting,
  type Words,
  written,
  zone,
} from '../language/sentence-parts.ts';
import type { WeekTime } from './schedule.ts';
import { formatWeekTime } from './week-time.ts';
import { surveyWords } from './words.ts';

/** As it stands in the file. */
const moment = (time: WeekTime) => setting(formatWeekTime(time));

/** What may be wrong with `organisation.yaml` or a question set: where, what stood there, and what is allowed. */
export const faultWords = defineWords((language) => {
  const { text, plural } = language;
  const subject = (place: string) => (place === '' ? text`the file` : setting(place));
  const slug = text`lower-case letters and digits, joined by hyphens, at most 40 characters`;
  return {
    unknownSetting: (key: string, place: string, known: string) =>
      place === ''
        ? text`"${setting(key)}" is not known here; the settings there are ${setting(known)}.`
        : text`"${setting(key)}" is not known in ${setting(place)}; the settings there are ${setting(known)}.`,
    missing: (place: string, allowed: Words) => text`${subject(place)} is missing; it must be ${allowed}.`,
    wrong: (place: string, stood: Part, allowed: Words) =>
      text`${subject(place)} is ${stood}; it must be ${allowed}.`,

    listOf: (members: number) => text`a list of ${members}`,

    /** What a value must be, by the key that its schema gives. */
    allowed: {
      choice: text`what staff choose`,
      dateThatExists: text`a date that exists, such as ${code('2026-12-28')}`,
      discordChannel: text`a ${name('Discord')} channel's id: 17 to 20 digits between quotation marks`,
      holderKey: text`what \`${command('parley key make')}\` printed for this holder, whole; it begins with ${code('parley-key.')}`,
      itemLicence: text`the licence under which the item may be used`,
      itemSource: text`"${setting('own')}", or where the item was published`,
      notComment: text`another word: "${setting('comment')}" is the field of the comment`,
      notSkip: text`another word: "${setting('skip')}" stands for "${surveyWords(language).preferNotToSay}"`,
      organisationName: text`the name of the organisation`,
      personId: text`a ${setting('person_id')} of the roster`,
      questionsFile: text`a question set's file, such as ${address('questions/core.yaml')}`,
      quotedDigits: text`17 to 20 digits between quotation marks, since ${name('YAML')} would round the number`,
      quotedSlug: text`${slug}, between quotation marks where it is a number`,
      sentence: text`a sentence`,
      shortName: text`a short name`,
      slackChannel: text`a ${name('Slack')} channel's id, such as ${code('C0123456789')} (in ${name('Slack')}: the channel's details, at the end)`,
      slug,
      themeName: text`the name of the theme`,
      themeWord: text`a word or a few words`,
      timeZone: text`the name of a time zone, such as ${zone('Europe/London')}`,
      weekTime: text`a weekday and a time, such as ${setting('Tuesday 10:00')}`,
    },
    wholeNumber: (least: number, most: number) => text`a whole number from ${least} to ${most}`,
    smallestGroup: (least: number, most: number) =>
      text`a whole number from ${least} to ${most} (behind figures of fewer than ${least} people, one could be recognised)`,

    /** What a value must be, by what zod asks for. */
    ofType: {
      string: text`text`,
      number: text`a number`,
      int: text`a whole number`,
      boolean: text`true or false`,
      array: text`a list`,
      object: text`a group of settings`,
    },
    oneOf: (values: readonly string[]) => text`one of ${code(values.join(', '))}`,
    atLeast: (limit: number) => text`at least ${limit}`,
    atMost: (limit: number) => text`at most ${limit}`,
    listOfAtLeast: (limit: number) => text`a list of at least ${limit}`,
    listOfAtMost: (limit: number) => text`a list of at most ${limit}`,
    lengthOfAtLeast: (limit: number) =>
      plural(limit, {
        one: text`at least ${limit} character long`,
        other: text`at least ${limit} characters long`,
      }),
    lengthOfAtMost: (limit: number) =>
      plural(limit, {
        one: text`at most ${limit} character long`,
        other: text`at most ${limit} characters long`,
      }),
    /** Where zod found something that is not told apart here. */
    somethingElse: text`written in another way`,

    opensAndCloses: (opens: WeekTime, closes: WeekTime) =>
      text`the questions open on ${moment(opens)} and close on ${moment(closes)}; they must close in the same week (Monday to Sunday), at least two hours after they open.`,
    reminds: (reminds: WeekTime, opens: WeekTime, closes: WeekTime) =>
      text`the reminder is sent on ${moment(reminds)}; it must lie between opening (${moment(opens)}) and closing (${moment(closes)}).`,
    publishes: (publishes: WeekTime, opens: WeekTime, closes: WeekTime) =>
      text`the summary is published on ${moment(publishes)}; it must be after closing (${moment(closes)}), or in the next week before opening (${moment(opens)}).`,
    sameChannel: (platform: string, id: string) =>
      text`the leadership and the union have the same ${setting(platform)} channel, "${code(id)}"; each needs its own.`,
    sameHolder: (first: string, second: string, key: string) =>
      text`the holders ${setting(first)} and ${setting(second)} have the same ${setting(key)}; each share needs a holder of its own.`,

    noOptions: (most: number) =>
      text`${setting('options')} is missing; a choice needs a list of 2 to ${most}.`,
    optionsOfAgreement: text`${setting('options')} has no place in an agreement, whose five options are always the same.`,
    reversedChoice: text`${setting('reversed')} has no place in a choice, whose options each say how they count.`,
    noLicence: (source: string) =>
      text`${setting('licence')} is missing; an item from "${written(source)}" needs one.`,
    valueTwice: (value: string) => text`the value "${written(value)}" is used twice in one question.`,
    usedTwice: (key: string, value: string) =>
      text`the ${setting(key)} "${written(value)}" is used twice; each question needs its own.`,
    themeTwice: (theme: string) =>
      text`the theme "${written(theme)}" is there twice; put its words under one.`,
  };
});

type FaultWords = ReturnType<typeof faultWords>;

/** Names what a value must be where a schema can hold no more than a text. */
export type AllowedKey = keyof FaultWords['allowed'];
