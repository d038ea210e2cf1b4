import { defineWords } from '../language/language.ts';
import { command, written } from '../language/sentence-parts.ts';

/** `/concern`: what each of its subcommands does, and its forms. */
export const concernFormWords = defineWords(({ text, moment }) => ({
  command: {
    about: text`Concerns: raise one, see what was answered and how long it took`,
    number: text`The number of the concern, such as ${12}`,
    list: text`Every open concern, with its age and what it waits for`,
    show: text`One concern with its figures and every answer`,
    raise: text`Raise a concern: staff without a name, reps for the union`,
    support: text`Say that a concern is yours too. Nobody is told who.`,
    unsupport: text`Take your support of a concern back. Nobody is told.`,
    sharpen: text`Make a concern specific (reps)`,
    acknowledge: text`Say that a concern was read (leaders)`,
    answer: text`Answer a concern (leaders)`,
    agree: text`Agree with the answer, or that a promise was kept: closes it (reps)`,
    disagree: text`Disagree with the latest answer, or that a promise was kept (reps)`,
    withdraw: text`Withdraw a concern (reps)`,
  },

  raise: {
    title: text`Raise a concern`,
    byTheUnion: text`It is raised by name of the union. Both channels see it at once.`,
    /** `opensAt`: the ISO instant at which the box is opened, on the wall of this zone. */
    byStaff: (opensAt: string, timeZone: string) =>
      text`Without your name: sealed now, opened on ${moment(opensAt, timeZone)} together with all others, and then shown to both sides. If yours is the only one, or says what only you could know, people may guess that it was you. Name nobody. Sending another before then replaces it.`,
    topic: text`What is it about?`,
    text: text`What is wrong?`,
    textHint: text`What happens, and what it leads to.`,
    submit: text`Raise it`,
  },

  sharpen: {
    title: (number: number) => text`Sharpen concern ${number}`,
    intro: text`A specific concern is harder to put off. What you leave empty stays as it is.`,
    now: (part: string) => text`Now: ${written(part)}`,
    submit: text`Sharpen`,
  },

  answer: {
    title: (number: number) => text`Answer concern ${number}`,
    intro: text`Both channels see it, and it is kept for good. To promise something by a date: ${command('/commitment make')}.`,
    text: text`Your answer`,
    textHint: text`What will change, by when, or why not.`,
    submit: text`Answer`,
  },
}));
