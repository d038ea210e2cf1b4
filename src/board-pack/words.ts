import { defineWords } from '../language/language.ts';
import { code, hash, name, type Part, written } from '../language/sentence-parts.ts';

/** What the monthly board pack says of its own. */
export const boardPackWords = defineWords(({ text, day, month, moment }) => ({
  title: (organisation: string, isoMonth: string) =>
    text`${name(organisation)}: board pack, ${month(`${isoMonth}-01`)}`,
  madeOnce: (at: string, timeZone: string) =>
    text`Made by Parley on ${moment(at, timeZone)}, once, for both sides: the leadership and the union get the same file.`,

  figures: text`Three months of answers`,
  noSummary: text`No summary has been published yet.`,
  question: (question: string) => text`“${name(question)}”`,
  weekOf: text`Week of`,
  positive: text`Positive`,
  negative: text`Negative`,
  base: text`Base: who answered`,
  change: text`Change`,
  week: (weekOf: string) => day(weekOf),
  answeredOf: (answered: number, asked: number) => text`${answered} of ${asked}`,

  events: text`Events`,
  noEvent: text`No event is on the timeline.`,
  quotations: text`Comments that both sides released`,
  noQuotation: text`No comment has been released by both sides.`,
  bases: text`Every base`,
  answered: text`Answered`,
  asked: text`Asked`,
  turnout: text`Turnout`,
  noFigureOfFewer: (minimum: number, hashes: Part) =>
    text`No figure is shown of fewer than ${minimum} people. ${hashes}`,

  concerns: text`Concerns`,
  noConcern: text`No concern has been raised.`,
  commitments: text`Commitments`,
  noCommitment: text`Nothing has been promised.`,
  commitment: (number: number, concern: number) =>
    text`Commitment ${number}, in answer to concern ${concern}`,
  whatHappened: text`What happened:`,

  /** At the foot of each page of the PDF. */
  footer: (digest: string, page: number, pages: number) =>
    text`Digest of the Markdown: ${hash(digest)} · page ${page} of ${pages}`,

  postTitle: (isoMonth: string) => text`Board pack, ${code(isoMonth)}`,
  post: text`Three months of answers, the events, and the register, for the joint committee. Leaders and union got the same files.`,
  pdf: text`to print, on A4`,
  markdown: text`the same as text; the digest is the SHA-256 of this file`,
  noFilesHere: text`On ${name('Slack')} this window cannot carry files: they stand under the same post in your channel.`,
  noPackYet: {
    what: text`There is no board pack yet.`,
    whatToDo: text`The first comes in the second month in which a summary is published.`,
  },
  noPackFor: (isoMonth: string, latest: string) => ({
    what: text`There is no board pack for “${written(isoMonth)}”.`,
    whatToDo: text`Say a month such as ${code(latest)}, which is the latest.`,
  }),
}));
