import { defineWords } from '../language/language.ts';
import { code, command } from '../language/sentence-parts.ts';

/** `/commitment`: what each of its subcommands does, its forms, and what somebody reads who sends one. */
export const commitmentFormWords = defineWords(({ text }) => {
  const states = { kept: text`kept`, dropped: text`dropped` };
  const bothTold = text`Both channels are told.`;
  const date = code('2027-03-31');

  return {
    command: {
      about: text`Commitments: what was promised, by when, and whether it happened`,
      number: text`The number of the commitment, such as ${3}`,
      list: text`Every commitment, with its date and how it stands`,
      make: text`Promise something in answer to a concern (leaders)`,
      concern: text`The number of the concern that it answers`,
      update: text`Say how far it is, or move its date (leaders)`,
      done: text`Say that it is done; staff are asked whether it is (leaders)`,
      note: text`What was done, in a few words. Both channels see it.`,
      drop: text`Say that it will not happen (leaders)`,
    },

    make: {
      title: text`Make a commitment`,
      intro: (concern: number) =>
        text`In answer to concern ${concern}. When its date has come, staff are asked whether it happened for them.`,
      promise: text`What is promised?`,
      promiseHint: text`Staff are asked about it in these words. Is it for one team? Name the team.`,
      owner: text`Who sees to it?`,
      ownerHint: text`A name or an office.`,
      due: text`By which date?`,
      dueHint: text`Such as ${date}.`,
      measure: text`How will one see that it happened?`,
      /** The same, where a platform has little room. */
      shortMeasure: text`How will one see it happened?`,
      submit: text`Promise`,
    },
    update: {
      title: (number: number) => text`Commitment ${number}`,
      intro: text`Both channels see it. A date that was moved stays in the register.`,
      note: text`How far is it?`,
      due: text`A new date`,
      dueHint: text`Such as ${date}. Leave it empty to keep the date.`,
      submit: text`Update`,
    },
    /** `last` and `from` are ISO dates, as they are to be written. */
    tooLate: (last: string) => text`That is more than two years ahead. Write a date up to ${code(last)}.`,
    noDate: (from: string) => text`Write a date from today on, such as ${code(from)}.`,

    made: (number: number) => ({
      what: text`Commitment ${number} is made`,
      whatToDo: text`Both channels are told. To say how far it is: ${command(`/commitment update ${number}`)}`,
    }),
    updated: (number: number) => ({ what: text`Commitment ${number} is updated`, whatToDo: bothTold }),
    done: (number: number) => ({
      what: text`Both channels are told that commitment ${number} is said to be done`,
      whatToDo: text`Staff are asked whether it happened for them.`,
    }),
    dropped: (number: number) => ({ what: text`Commitment ${number} is dropped`, whatToDo: bothTold }),

    noSuchCommitment: (number: number) => ({
      what: text`There is no commitment ${number}.`,
      whatToDo: text`Send ${command('/commitment list')} to see them all.`,
    }),
    saidDoneAlready: (number: number) => ({
      what: text`Commitment ${number} is said to be done already.`,
      whatToDo: '',
    }),
    isSettled: (number: number, how: keyof typeof states) => ({
      what: text`Commitment ${number} is settled: it was ${states[how]}.`,
      whatToDo: text`To promise something new: ${command('/commitment make')}, with the number of an open concern.`,
    }),
  };
});
