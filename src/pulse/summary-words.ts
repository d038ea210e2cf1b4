import { defineWords } from '../language/language.ts';
import { code, command, hash, name, type Part, type Words, written } from '../language/sentence-parts.ts';
import { figureWords } from '../results/words.ts';

/** What the weekly summary, and what is read out of one, says around its figures. */
export const summaryWords = defineWords((language) => {
  const { text, plural, day, dayAndMonth } = language;
  const figures = figureWords(language);
  const turnouts = {
    'too-few': text`That is too few to speak for everyone.`,
    adequate: text`That is an adequate turnout.`,
    desirable: text`That is a desirable turnout.`,
    good: text`That is a good turnout.`,
    'very-good': text`That is a very good turnout.`,
  };
  const days = (count: number) => plural(count, { one: text`1 day`, other: text`${count} days` });
  const firstPromised = (firstDue: string | undefined) =>
    firstDue === undefined ? text`` : text`, first promised for ${day(firstDue)}`;
  return {
    title: (weekOf: string) => text`Pulse, week of ${day(weekOf)}`,
    turnout: (answered: number, asked: number, percent: number, turnout: keyof typeof turnouts) =>
      text`${answered} of ${asked} people answered (${percent}%). ${turnouts[turnout]}`,
    openedBy: (holders: Part) => text`Opened together by ${holders}, each with their share of the key.`,
    tooFew: (minimum: number) =>
      text`Not enough answers for any figures this week. At least ${minimum} are needed, so that nobody can be picked out.`,
    whatTheySaid: (answered: number) => text`What the ${answered} who answered said`,
    themes: text`What comments were about`,
    noTheme: (minimum: number) => text`No theme came up in ${minimum} comments or more.`,
    theme: (theme: string, comments: number) => text`${name(theme)}: about ${comments} comments`,
    receipts: (count: number, list: string) => {
      const receipts = plural(count, { one: text`${count} receipt`, other: text`${count} receipts` });
      return text`${receipts} published. Was yours counted? Send ${command('/pulse check')} with your receipt. List: ${hash(list)}.`;
    },
    sameForBoth: (digest: string, hashes: Part, roundId: string) =>
      text`Leaders and union got this same summary: ${hash(digest)}. ${hashes} In commands, this week is ${code(roundId)}.`,

    teamsHeading: text`Teams: positive answers`,
    noTeamThisTime: text`Too few answers to show any team by itself this time.`,
    team: (base: number, topics: Words) => text`${figures.aboutAnswered(base)} ${topics}.`,
    teamTopic: (label: string, share: string, moved: 'up' | 'down' | undefined) =>
      moved === undefined
        ? text`${name(label)} ${code(share)}`
        : text`${name(label)} ${code(share)} (${figures.shortChanges[moved]})`,
    teamsTitle: (weekOf: string) => text`Teams, week of ${day(weekOf)}`,
    noTeam: (minimum: number, people: number) =>
      text`No team could be shown by itself in this week. A team is shown from ${minimum} answers on, if it has at least ${people} people, and only where the teams left over are as many.`,
    smallTeams: (minimum: number, people: number) =>
      text`Teams with fewer than ${minimum} answers, or fewer than ${people} people, are counted under “other teams”.`,
    teamShares: (label: string, shares: Words) => text`${name(label)}: ${shares}.`,

    nothingYet: text`Nothing has been published yet`,
    whenFirst: text`The first summary comes after the first week has closed. Send ${command('/pulse schedule')} to see when.`,

    noFiguresAbout: (topic: string) => text`No figures about “${name(topic)}” have been published`,
    whyNoFigures: text`It has not been asked yet, or too few people answered in the weeks that asked.`,
    weekByWeek: (label: string) => text`${name(label)}, week by week`,
    theQuestion: (question: string) => text`The question: “${name(question)}”`,
    latest: (weekOf: string, share: Words, change: Words) =>
      text`Positive in the week of ${day(weekOf)}: ${share}. ${change}`,
    week: (weekOf: string) => dayAndMonth(weekOf),
    weekTooFew: (answered: number, asked: number) =>
      text`${answered} of ${asked} answered: too few for figures.`,
    weekShares: (shares: Words, answered: number, asked: number) =>
      text`${shares}; ${answered} of ${asked} answered.`,
    meanwhile: text`What happened meanwhile`,
    otherWordings: text`In some of these weeks the question had other words, so compare with care.`,

    didItHappen: (commitment: number) => text`Did it happen? Commitment ${commitment}`,
    promised: (promise: {
      readonly promise: string;
      readonly due: string;
      readonly firstDue?: string;
      readonly owner: string;
    }) =>
      text`Promised by the leadership: “${written(promise.promise)}”, by ${day(promise.due)}${firstPromised(promise.firstDue)} (${written(promise.owner)}).`,
    countedUnderLast: (answered: number) =>
      text`Of the ${answered} who answered; rounded. Those who preferred not to say are counted under the last line.`,

    openConcerns: text`Open concerns`,
    concernName: (number: number, label: Part, isNew: boolean) =>
      isNew ? text`${number} · ${label} · new` : text`${number} · ${label}`,
    concern: (concern: {
      readonly text: string;
      readonly raisedBy: 'union' | 'staff';
      readonly ageDays: number;
      readonly waitingDays?: number;
      readonly supporters?: number;
    }) => {
      const by = concern.raisedBy === 'staff' ? text`staff, without a name` : text`the union`;
      const waits =
        concern.waitingDays === undefined
          ? text`answered`
          : text`${days(concern.waitingDays)} without an answer`;
      const support =
        concern.supporters === undefined ? text`` : text` About ${concern.supporters} people support it.`;
      return text`${written(concern.text)} Raised by ${by}; ${days(concern.ageDays)} old, ${waits}.${support}`;
    },
    commitments: text`Commitments`,
    commitmentName: (number: number, standing: Part) => text`${number} · ${standing}`,
    commitment: (promise: {
      readonly promise: string;
      readonly due: string;
      readonly firstDue?: string;
      readonly owner: string;
      readonly concern: number;
    }) =>
      text`“${written(promise.promise)}”, by ${day(promise.due)}${firstPromised(promise.firstDue)} (${written(promise.owner)}), in answer to concern ${promise.concern}.`,
    agreed: text`What changed by agreement`,
    events: text`New on the timeline`,
    quotations: text`Quoted, as both sides released it`,
  };
});
