import { defineWords } from '../language/language.ts';
import { command, name, written } from '../language/sentence-parts.ts';
import { mondayOf } from '../survey/monday-of.ts';

/** What staff answer whether a promise happened for them; its share in words. Or both, as an earlier Parley wrote them. */
type ToldAnswer =
  | { readonly answer: 'yes' | 'partly' | 'no' | 'cannot-say'; readonly share: string }
  | { readonly label: string; readonly share: string };

/** What is said of a commitment: what staff are asked, what channels are told, `/commitment list`, and its history. */
export const commitmentWords = defineWords(({ text, plural, and, commas, capital, day }) => {
  const answers = {
    yes: text`yes`,
    partly: text`partly`,
    no: text`no`,
    'cannot-say': text`cannot say, or it does not concern me`,
  };
  const states = {
    promised: text`promised`,
    'said-done': text`said to be done`,
    disputed: text`said to be done, but disputed`,
    kept: text`kept`,
    dropped: text`dropped`,
  };
  /** `yes 40%, partly 35%` */
  const answered = (told: readonly ToldAnswer[]) =>
    commas(
      told.map((one) =>
        'answer' in one
          ? text`${answers[one.answer]} ${name(one.share)}`
          : text`${name(one.label.toLowerCase())} ${name(one.share)}`,
      ),
    );

  return {
    titled: (number: number) => text`Commitment ${number}`,
    states,
    /** How a summary says that it stands. */
    standings: { ...states, due: text`due`, overdue: text`overdue`, moved: text`moved` },

    /** What staff are asked. */
    question: (promise: string) => text`Promised: “${written(promise)}”. Has it happened for you?`,
    answers: {
      yes: capital(answers.yes),
      partly: capital(answers.partly),
      no: capital(answers.no),
      'cannot-say': capital(answers['cannot-say']),
    },

    quoted: (promise: string) => text`“${written(promise)}”`,
    reason: (reason: string) => text`Reason: ${written(reason)}`,

    madeTitle: (concern: number, number: number) =>
      text`The leadership answers concern ${concern} with commitment ${number}`,
    by: text`By`,
    owner: text`Who sees to it`,
    measure: text`How one will see it`,
    staffWillBeAsked: text`When the date has come, staff are asked whether it happened for them.`,

    notedTitle: (number: number) => text`The leadership on commitment ${number}`,
    movedTitle: (number: number, due: string) =>
      text`The leadership moves commitment ${number} to ${day(due)}`,
    moved: (before: string, due: string) =>
      before === due ? text`The date is still ${day(due)}.` : text`From ${day(before)} to ${day(due)}.`,
    firstPromised: (due: string) => text`It was first promised for ${day(due)}.`,

    doneTitle: (number: number) => text`The leadership says that commitment ${number} is done`,
    saidDone: text`It is said to be done. Staff are asked whether it happened for them.`,
    howToJudge: (concern: number) =>
      text`Reps, if it is: ${command(`/concern agree ${concern}`)}. If it is not: ${command(`/concern disagree ${concern}`)}.`,

    droppedTitle: (number: number) => text`The leadership drops commitment ${number}`,
    willNotHappen: (promise: string) => text`“${written(promise)}” will not happen.`,
    concernWaits: (concern: number, wasClosed: boolean) =>
      wasClosed
        ? text`Concern ${concern} is open again, and waits for another one from today.`
        : text`Concern ${concern} has no answer any more, and waits for another one from today.`,

    /** What the union says of those that were said to be done. */
    agreedTitle: (numbers: readonly number[]) => {
      const named = and(numbers.map((number) => text`commitment ${number}`));
      return plural(numbers.length, {
        one: text`The union agrees that ${named} is done`,
        other: text`The union agrees that ${named} are done`,
      });
    },
    disagreedTitle: (numbers: readonly number[]) => {
      const named = and(numbers.map((number) => text`commitment ${number}`));
      return plural(numbers.length, {
        one: text`The union disagrees that ${named} is done`,
        other: text`The union disagrees that ${named} are done`,
      });
    },
    isKept: (number: number) => text`Commitment ${number} is kept.`,
    isNotDone: (number: number) =>
      text`Commitment ${number} was said to be done. The union says that it is not.`,

    nonePromised: text`Nothing has been promised yet`,
    count: (count: number) => text`Commitments: ${count}`,
    listedAs: (number: number, concern: number) => text`${number} · concern ${concern}`,
    howToPromise: text`To promise something in answer to a concern: ${command('/commitment make')} and the number of the concern.`,
    ofConcern: text`What was promised`,
    promised: (promise: string, due: string, firstDue: string) =>
      due === firstDue
        ? text`“${written(promise)}”, by ${day(due)}.`
        : text`“${written(promise)}”, by ${day(due)} (first promised for ${day(firstDue)}).`,
    judgedBy: (owner: string, measure: string) => text`${written(owner)}. Judged by: ${written(measure)}.`,
    state: (state: keyof typeof states, isOverdue: boolean) =>
      isOverdue ? text`${capital(states[state])}, overdue.` : text`${capital(states[state])}.`,
    askedAbout: (roundId: string, people: number, told: readonly ToldAnswer[]) =>
      text`Whether it happened for them, week of ${day(mondayOf(roundId))}, of the ${people} who answered: ${answered(told)}.`,

    /** What became of a promise, when, and in whose words. */
    history: {
      made: (date: string, due: string) => text`${day(date)}: promised by the leadership for ${day(due)}`,
      noted: (date: string, note: string) => text`${day(date)}: the leadership on it: ${written(note)}`,
      moved: (date: string, due: string, note: string) =>
        text`${day(date)}: moved by the leadership to ${day(due)}: ${written(note)}`,
      done: (date: string, note: string | undefined) =>
        note === undefined
          ? text`${day(date)}: said to be done by the leadership`
          : text`${day(date)}: said to be done by the leadership: ${written(note)}`,
      dropped: (date: string, reason: string | undefined) =>
        reason === undefined
          ? text`${day(date)}: dropped by the leadership`
          : text`${day(date)}: dropped by the leadership: ${written(reason)}`,
      askedAbout: (date: string, people: number, told: readonly ToldAnswer[]) =>
        text`${day(date)}: of the ${people} who answered whether it happened for them: ${answered(told)}`,
    },
  };
});
