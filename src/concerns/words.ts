import { defineWords } from '../language/language.ts';
import { command, name, written } from '../language/sentence-parts.ts';

/** Who raises concerns. */
type Raiser = 'staff' | 'union';

/** What is said of a concern: what channels are told, `/concern list` and `show`, and its history. */
export const concernWords = defineWords(({ text, plural, or, commas, day }) => {
  const days = (count: number) => plural(count, { one: text`${count} day`, other: text`${count} days` });
  const closings = { agreed: text`agreed`, withdrawn: text`withdrawn` };
  const somethingElse = text`Something else`;
  const called = (label: string | undefined) => (label === undefined ? somethingElse : name(label));

  return {
    /** What a concern is about that is about nothing staff are asked about. */
    somethingElse,
    called,
    titled: (number: number, label: string | undefined) => text`Concern ${number}: ${called(label)}`,
    listedAs: (number: number, label: string | undefined) => text`${number} · ${called(label)}`,

    raisedTitle: (number: number, by: Raiser, label: string | undefined) =>
      by === 'staff'
        ? text`Concern ${number}, raised by staff, without a name: ${called(label)}`
        : text`Concern ${number}, raised by the union: ${called(label)}`,
    figuresThen: text`Published figures when it was raised`,
    /** Before the shares themselves. */
    figureOf: (weekOf: string, label: string, answered: number) =>
      text`Week of ${day(weekOf)}, ${name(label)}, of the ${answered} who answered:`,
    howToGoOn: (number: number, isRead: boolean) => {
      const leaders = [command(`/concern answer ${number}`), command(`/commitment make ${number}`)];
      const ways = or(isRead ? leaders : [command(`/concern acknowledge ${number}`), ...leaders]);
      return text`Staff: ${command(`/concern support ${number}`)}, and nobody is told who. Reps: ${command(`/concern sharpen ${number}`)}. Leaders: ${ways}.`;
    },

    sharpenedTitle: (number: number) => text`The union sharpens concern ${number}`,
    /** What makes a concern specific, as it is asked. */
    questions: {
      where: text`Which system, team or practice?`,
      howOften: text`How often does it happen?`,
      since: text`Since when?`,
      measure: text`How is it measured, or could be?`,
      asked: text`What exactly is asked for?`,
    },
    notSaid: text`not said`,

    readTitle: (number: number) => text`The leadership has read concern ${number}`,
    readAfter: (age: number) => text`${days(age)} after it was raised. It still waits for an answer.`,

    answeredTitle: (number: number) => text`The leadership answers concern ${number}`,
    answeredAfter: (number: number, age: number) =>
      text`${days(age)} after it was raised. Reps: ${command(`/concern agree ${number}`)} or ${command(`/concern disagree ${number}`)}.`,

    agreedTitle: (number: number) => text`Concern ${number} is closed: the union agrees`,
    wasOpen: (age: number) => text`It was open for ${days(age)}.`,
    staysClosed: (number: number) => text`Concern ${number} stays closed.`,
    disagreedTitle: (number: number) => text`The union disagrees with the answer to concern ${number}`,
    staysOpen: text`The concern stays open and waits for another answer.`,
    openAgain: (number: number) => text`Concern ${number} is open again and waits for another answer.`,
    supportAgain: (number: number) =>
      text`If you supported it, please do so again: ${command(`/concern support ${number}`)}`,
    withdrawnTitle: (number: number) => text`The union withdraws concern ${number}`,
    reason: (reason: string) => text`Reason: ${written(reason)}`,

    noneOpen: text`No concern is open`,
    open: (count: number) => text`Open concerns: ${count}`,
    closed: (concerns: readonly { readonly number: number; readonly state: keyof typeof closings }[]) =>
      text`Closed: ${commas(concerns.map(({ number, state }) => text`${number} (${closings[state]})`))}.`,
    supportIsCounted: text`How many support a concern is counted once a week, when the questions close, and shown from the next summary on.`,
    howToSeeOne: text`One of them in full: ${command('/concern show')} and its number. To raise one: ${command('/concern raise')}.`,

    raisedOn: (by: Raiser, date: string) =>
      by === 'staff'
        ? text`Raised by staff, without a name on ${day(date)}.`
        : text`Raised by the union on ${day(date)}.`,
    closedAfter: (how: keyof typeof closings, age: number) =>
      text`Closed (${closings[how]}) after ${days(age)}.`,
    answered: (age: number) =>
      text`Open for ${days(age)}; answered, and the union has not said yet whether it agrees.`,
    disagreed: (age: number, waited: number) =>
      text`Open for ${days(age)}; ${days(waited)} without a new answer: the union disagrees.`,
    unanswered: (age: number, isRead: boolean) =>
      isRead
        ? text`Open for ${days(age)} without an answer (read by the leadership).`
        : text`Open for ${days(age)} without an answer.`,
    /** Where it had an answer before. */
    unansweredAgain: (age: number, waited: number, isRead: boolean) =>
      isRead
        ? text`Open for ${days(age)}, ${days(waited)} without an answer (read by the leadership).`
        : text`Open for ${days(age)}, ${days(waited)} without an answer.`,
    support: (people: number) =>
      plural(people, {
        one: text`About ${people} person supports it.`,
        other: text`About ${people} people support it.`,
      }),
    latestFigures: text`The latest figures`,
    whatHappened: text`What happened`,

    /** What one side did, when, and in its own words. */
    history: {
      raised: (date: string) => text`${day(date)}: raised`,
      sharpened: (date: string) => text`${day(date)}: sharpened by the union`,
      acknowledged: (date: string) => text`${day(date)}: read by the leadership`,
      answered: (date: string, answer: string, commitment: number | undefined) =>
        commitment === undefined
          ? text`${day(date)}: answered by the leadership: ${written(answer)}`
          : text`${day(date)}: answered by the leadership with commitment ${commitment}: ${written(answer)}`,
      agreed: (date: string) => text`${day(date)}: the union agrees`,
      disagreed: (date: string, reason: string | undefined) =>
        reason === undefined
          ? text`${day(date)}: the union disagrees`
          : text`${day(date)}: the union disagrees: ${written(reason)}`,
      withdrawn: (date: string, reason: string | undefined) =>
        reason === undefined
          ? text`${day(date)}: withdrawn by the union`
          : text`${day(date)}: withdrawn by the union: ${written(reason)}`,
    },
  };
});
