import { defineWords } from '../language/language.ts';
import { code, hash, name, type Words } from '../language/sentence-parts.ts';

/** What figures are called, wherever they are shown. */
export const figureWords = defineWords(({ text }) => ({
  percent: (percent: number) => text`${percent}%`,
  atMost: (percent: number) => text`${percent}% or less`,
  atLeast: (percent: number) => text`${percent}% or more`,
  range: (low: number, high: number) => text`${low}% to ${high}%`,
  about: (share: Words) => text`about ${share}`,
  between: (low: number, high: number) => text`between ${low}% and ${high}%`,
  ofAnswered: (share: Words, answered: number) => text`${share} of the ${answered} who answered`,
  ofEverybody: (share: Words) => text`${share}, which is everybody`,
  ofBoth: (ofAnswered: Words, ofAsked: Words, asked: number, low: number, high: number) =>
    text`${ofAnswered}; ${ofAsked} of all ${asked} asked; if everybody had answered, between ${low}% and ${high}%`,
  changes: {
    up: text`More positive than last time.`,
    down: text`Less positive than last time.`,
    unclear: text`No clear change.`,
    first: text`First time asked.`,
    none: text`No earlier figure to compare with.`,
  },
  /** In brackets behind a figure, and in a table. */
  shortChanges: {
    up: text`up`,
    down: text`down`,
    unclear: text`no clear change`,
    first: text`first time asked`,
    none: text`no earlier figure`,
  },
  turnouts: {
    'too-few': text`too few to speak for everyone`,
    adequate: text`adequate`,
    desirable: text`desirable`,
    good: text`good`,
    'very-good': text`very good`,
  },
  /** What "positive" and "negative" mean, said once wherever they are used. */
  meaningOfPositive: text`Positive: the answer is a good sign. Negative: a bad sign. The rest were in between or preferred not to say. Figures are rounded, so that nobody can be picked out.`,
  shares: (positive: Words, negative: Words) => text`${positive} positive, ${negative} negative`,
  ofAllAsked: (asked: number, positive: Words, negative: Words) =>
    text`Of all ${asked} asked: ${positive} and ${negative}.`,
  hadEverybodyAnswered: (low: number, high: number) =>
    text`Had everybody answered: between ${low}% and ${high}% positive.`,
  aboutAnswered: (base: number) => text`About ${base} answered.`,
  otherTeams: text`Other teams`,
  otherTeamsOf: (team: string) => text`${name(team)} / other teams`,
}));

/** What `parley verify` and the check's page say of a published document. */
export const checkWords = defineWords(({ text }) => ({
  digest: text`The digest is that of the summary`,
  otherDigest: (worked: string, published: string) =>
    text`the document’s is ${hash(worked)}, but it was published as ${hash(published)}`,
  asManyReceipts: text`There are as many receipts as people who answered`,
  receiptsAndAnswers: (receipts: number, answered: number) =>
    text`${receipts} receipts, ${answered} answered`,
  asManyOnList: text`The list has as many receipts as the summary says`,
  onListAndSummary: (listed: number, claimed: number) =>
    text`${listed} on the list, ${claimed} in the summary`,
  sorted: text`The list is sorted, and no receipt stands in it twice`,
  isSorted: text`sorted`,
  notSorted: (from: number) => text`not so from number ${from} on`,
  namedList: text`The list is the one that the summary names`,
  otherList: (worked: string, claimed: string) => text`its digest is ${hash(worked)}, not ${hash(claimed)}`,
  onlyAsked: text`Nobody answered who was not asked`,
  answeredOf: (answered: number, asked: number) => text`${answered} of ${asked} answered`,
  addUp: text`Teams, employment and platforms each add up to all who were asked`,
  parts: (parts: string, total: number) => text`${code(parts)} of ${total}`,
  turnout: text`The turnout is called what such a turnout is called`,
  otherTurnout: (called: Words, label: Words) => text`it is called “${called}”, and should be “${label}”`,
  smallest: (minimum: number) => text`No figure stands for fewer than ${minimum} people`,
  noneSmaller: text`none does`,
  tooSmall: (which: string) => text`too small: ${name(which)}`,
  minimumIs: (minimum: number) => text`the minimum is ${minimum}`,
  wholeOrganisation: text`figures of the whole organisation`,
  notASummary: {
    what: text`That is not a summary of Parley’s.`,
    whatToDo: text`Save it from the week’s page under Results: the document for programs (JSON), or the summary alone.`,
  },
  /** Of a document that a later Parley wrote, or that is not as Parley writes one. */
  unreadable: (roundId: string, format: number | undefined) => ({
    what:
      format === undefined
        ? text`The summary of ${code(roundId)} cannot be read: it is not as Parley writes one.`
        : text`The summary of ${code(roundId)} cannot be read: its form is number ${format}, which this Parley does not know.`,
    whatToDo: text`All other summaries can still be read.`,
  }),
}));
