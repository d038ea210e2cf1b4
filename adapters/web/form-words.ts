import { defineWords } from '../../src/language/language.ts';
import { command, written } from '../../src/language/sentence-parts.ts';
import type { Mark } from './mark-sentence.tsx';

/** Around the forms and commands that the core describes. */
export const formWords = defineWords(({ text, plural }) => {
  const stored = { 'to load': text`What you have sent stays sent.`, 'to send': text`Nothing was stored.` };
  return {
    /** A page's title, where something in its form is to be corrected. */
    toCorrect: (title: string) => text`To correct: ${written(title)}`,
    notSentYet: text`Nothing was sent yet. Please correct this:`,
    optional: text`(optional)`,
    hint: (hint: string, most: number) => {
      const length = plural(most, {
        one: text`At most ${most} character.`,
        other: text`At most ${most} characters.`,
      });
      return text`${written(hint)} ${length}`;
    },
    notNow: text`Not now`,
    noneIsOpen: {
      title: text`No form is open here`,
      text: (tried: 'to load' | 'to send', inbox: Mark, commands: Mark) =>
        text`A form can be loaded again until it is sent, for an hour at most, in the browser in which it was opened. ${stored[tried]} To open one, press its button in ${inbox(text`your inbox`)}, or send the command again under ${commands(text`Commands`)}.`,
    },

    commands: {
      title: text`Commands`,
      toCorrect: text`To correct: commands`,
      type: text`Type a command`,
      asInChat: text`As you would in a chat, such as ${command('/pulse status')}.`,
      run: text`Run`,
      runOne: (full: string) => text`Run ${command(full)}`,
      noCommand: (names: readonly string[], typed: string) =>
        text`A command begins with ${command(names.join(text` or `))}. You wrote “${written(typed)}”.`,
      noSubcommand: (full: string, typed: string, names: readonly string[]) =>
        text`${command(full)} has no “${written(typed)}”. It has ${command(names.join(', '))}.`,
    },
  };
});
