import { defineWords } from '../../src/language/language.ts';
import { code, hash } from '../../src/language/sentence-parts.ts';

/** What people read on Discord that is the adapter's own: around what the core says. */
export const discordWords = defineWords(({ text }) => ({
  /** After the title of each part of a long message, and of each step of a long form. */
  partOf: (part: number, parts: number) => text`(${part} of ${parts})`,

  /** The small print of a message. It is read back to find the message again, but for its words. */
  digest: (digest: string) => text`Digest ${hash(digest)}`,
  reference: (id: string) => text`Reference ${hash(id)}`,
  referenceOfPart: (id: string, part: number, parts: number) =>
    text`Reference ${hash(id)} (${code(`${part}`)} of ${code(`${parts}`)})`,

  formIsReady: text`The form is ready.`,
  openTheForm: text`Open the form`,
  nothingStored: text`Nothing was stored. For 15 minutes, the form opens as you filled it in.`,
  openAgain: text`Open the form again`,

  stepsDone: (done: number, steps: number) => text`${done} of ${steps} done`,
  storedAtTheEnd: text`Nothing is stored until you send the last part.`,
  goToPart: (part: number, parts: number) => text`Go to part ${part} of ${parts}`,
  startAgain: text`Please start again`,
  begunTooLongAgo: text`This form was begun too long ago. Nothing was stored.`,
  didNotWork: text`Sorry, that did not work`,
  tryAgain: text`Please try again in a few minutes.`,

  /** The button that stands in the staff channel. */
  standing: {
    title: text`Answer the weekly questions here`,
    forWhom: text`You can answer here if you do not get direct messages from Parley. The button works in every week.`,
    button: text`Answer now`,
    whoSees: text`Only you see what opens. Nobody is shown who has pressed the button.`,
  },
}));
