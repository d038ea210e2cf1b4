import { agreeWords } from '../agreements/agree-words.ts';
import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

/** `/agree`: what needs both sides. For reps and leaders. */
export const agreeCommand = (language: Language): CommandSpec => {
  const words = agreeWords(language).command;
  const number: OptionSpec = {
    name: 'number',
    description: words.number,
    required: false,
    completes: true,
  };
  /** Never left out: since somebody read it, another proposal may have come into its place. */
  const acceptedNumber: OptionSpec = { ...number, description: words.acceptedNumber, required: true };
  return {
    name: 'agree',
    description: words.about,
    subcommands: [
      { name: 'list', description: words.list, options: [] },
      {
        name: 'propose',
        description: words.propose,
        options: [
          { name: 'what', description: words.what, required: true, completes: true },
          { name: 'value', description: words.value, required: false, completes: true },
        ],
      },
      { name: 'accept', description: words.accept, options: [acceptedNumber] },
      { name: 'decline', description: words.decline, options: [number, reasonOption(language)] },
      { name: 'withdraw', description: words.withdraw, options: [number] },
    ],
  };
};
