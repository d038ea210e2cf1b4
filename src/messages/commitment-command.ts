import { commitmentFormWords } from '../commitments/form-words.ts';
import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

/** `/commitment`: what the leadership has promised, and whether it happened. */
export const commitmentCommand = (language: Language): CommandSpec => {
  const words = commitmentFormWords(language).command;
  const number: OptionSpec = { name: 'number', description: words.number, required: true, completes: true };
  const concern: OptionSpec = {
    name: 'concern',
    description: words.concern,
    required: true,
    completes: true,
  };
  const note: OptionSpec = {
    name: 'note',
    description: words.note,
    required: false,
    completes: false,
    freeText: true,
  };
  return {
    name: 'commitment',
    description: words.about,
    subcommands: [
      { name: 'list', description: words.list, options: [] },
      { name: 'make', description: words.make, options: [concern] },
      { name: 'update', description: words.update, options: [number] },
      { name: 'done', description: words.done, options: [number, note] },
      { name: 'drop', description: words.drop, options: [number, reasonOption(language)] },
    ],
  };
};
