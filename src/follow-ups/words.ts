import { defineWords } from '../language/language.ts';
import { code, command, name, written } from '../language/sentence-parts.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

type Side = 'leadership' | 'union';

/** A question as one side put it. Without options, people say how far they agree. */
interface Put {
  readonly theme: string;
  readonly question: string;
  readonly options: readonly string[];
}

/** What is said of follow-up questions, and what staff are asked by one. */
export const followUpWords = defineWords(({ text, semicolons, plural, capital, day }) => {
  const sides = { leadership: text`the leadership`, union: text`the union` };
  const states = {
    proposed: text`proposed`,
    accepted: text`accepted`,
    declined: text`declined`,
    asked: text`asked`,
  };
  const numbered = (number: number) => text`Follow-up ${number}`;
  const ifYouWrote = (theme: string, question: string) =>
    text`If you wrote about ${name(theme)}: ${written(question)}`;
  const inWeek = (roundId: RoundId) => text`Asked in the week of ${day(mondayOf(roundId))}`;
  const withIfYouWrote = text`With “If you wrote about …:” before it, it has at most 100 characters.`;

  return {
    /** The command, as its platforms list it. */
    about: text`Follow-up: ask all who wrote about a theme one question`,
    aboutList: text`Every follow-up question, and how it stands`,
    aboutPropose: text`Propose a question; it is asked if the other side accepts`,
    aboutAccept: text`Accept the other side’s question`,
    aboutDecline: text`Decline a question, or take your own back`,
    optionNumber: text`The number of the follow-up, such as 2`,
    optionTheme: text`A theme as the summary names it, such as Workload`,
    optionQuestion: text`A question alone, or with two to five answers, all parted by “;”`,

    /** What staff are asked: the question, its short label, and the answers. */
    ifYouWrote,
    numbered,
    /** By the values of Parley's own answers. */
    answers: {
      1: text`Strongly agree`,
      2: text`Agree`,
      3: text`Neither`,
      4: text`Disagree`,
      5: text`Strongly disagree`,
      none: text`It does not concern me, or I cannot say`,
    },

    proposedTitle: (by: Side, number: number) => text`${capital(sides[by])} proposes follow-up ${number}`,
    acceptedTitle: (by: Side, number: number) => text`${capital(sides[by])} accepts follow-up ${number}`,
    declinedTitle: (by: Side, number: number) => text`${capital(sides[by])} declines follow-up ${number}`,
    put: ({ theme, question, options }: Put) =>
      options.length === 0
        ? text`“${ifYouWrote(theme, question)}” Answers: how far one agrees.`
        : text`“${ifYouWrote(theme, question)}” Answers: ${semicolons(options.map((one) => text`${written(one)}`))}.`,
    howToAnswer: text`The other side: ${command('/follow-up accept')} or ${command('decline')}, and the number. Everyone is asked, since nobody knows who wrote about a theme.`,

    noneListed: text`No follow-up question was proposed yet`,
    listed: (count: number) => text`Follow-up questions: ${count}`,
    listedAs: (number: number, state: keyof typeof states) => text`${number}, ${states[state]}`,
    askedThen: (roundId: RoundId) => text`${inWeek(roundId)}: see its summary.`,
    answeredThen: (
      roundId: RoundId,
      answered: number,
      answers: readonly { readonly label: string; readonly share: string }[],
    ) =>
      text`${inWeek(roundId)}. Of the ${answered} who answered: ${semicolons(
        answers.map(({ label, share }) => text`${written(label)}: ${written(share)}`),
      )}.`,
    howToPut: text`To put one: ${command('/follow-up propose')}, a theme and a question. One a week is asked.`,

    /** In the summary; `question` with all that stood before it. */
    everyoneWasAsked: (question: string, answered: number) =>
      text`Everyone was asked: “${written(question)}” Of the ${answered} who answered:`,

    isProposed: {
      title: text`The follow-up is proposed`,
      text: text`Both channels are told. It is asked once the other side accepts it.`,
    },
    isDecided: (number: number, state: 'accepted' | 'declined') => ({
      title: text`Follow-up ${number} is ${states[state]}`,
      text: text`Both channels are told.`,
    }),

    forSidesOnly: { what: text`That is for leaders and union reps.`, whatToDo: '' },
    noTheme: (themes: readonly string[]) => ({
      what: text`That is no theme.`,
      whatToDo: text`Themes: ${name(themes.join(', '))}.`,
    }),
    noQuestion: { what: text`What is the question?`, whatToDo: withIfYouWrote },
    tooLong: (tooMany: number) => ({
      what: plural(tooMany, {
        one: text`The question is ${tooMany} character too long.`,
        other: text`The question is ${tooMany} characters too long.`,
      }),
      whatToDo: withIfYouWrote,
    }),
    wrongAnswers: {
      what: text`Give between two and five different answers, or none.`,
      whatToDo: text`Part them by “;”. Without any, people say how far they agree.`,
    },
    answerTooLong: { what: text`An answer has at most 60 characters.`, whatToDo: '' },
    oneWaits: (number: number) => ({
      what: text`Your side has proposed follow-up ${number}, which is not decided yet.`,
      whatToDo: '',
    }),
    noneWaits: (number: number) => ({
      what: text`No follow-up ${number} waits for an answer.`,
      whatToDo: text`Send ${command('/follow-up list')}.`,
    }),
    yourOwn: {
      what: text`Your side proposed it: the other side accepts it or not.`,
      whatToDo: '',
    },
    /** An answer by a value that this Parley does not know. */
    unknownAnswer: (answer: string) => text`${code(answer)}`,
  };
});
