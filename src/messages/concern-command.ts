import { concernFormWords } from '../concerns/form-words.ts';
import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

/** `/concern`: what is wrong, what was answered, and for how long it has waited. */
export const concernCommand = (language: Language): CommandSpec => {
  const words = concernFormWords(language).command;
  const number: OptionSpec = {
    name: 'number',
    description: words.number,
    required: true,
    completes: true,
  };
  return {
    name: 'concern',
    description: words.about,
    subcommands: [
      { name: 'list', description: words.list, options: [] },
      { name: 'show', description: words.show, options: [number] },
      { name: 'raise', description: words.raise, options: [] },
      { name: 'support', description: words.support, options: [number] },
      { name: 'unsupport', description: words.unsupport, options: [number] },
      { name: 'sharpen', description: words.sharpen, options: [number] },
      { name: 'acknowledge', description: words.acknowledge, options: [number] },
      { name: 'answer', description: words.answer, options: [number] },
      { name: 'agree', description: words.agree, options: [number] },
      { name: 'disagree', description: words.disagree, options: [number, reasonOption(language)] },
      { name: 'withdraw', description: words.withdraw, options: [number, reasonOption(language)] },
    ],
  };
};
