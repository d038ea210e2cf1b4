import { eventWords } from '../events/words.ts';
import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

/** `/event`: what happened, as dated lines in the trend. */
export const eventCommand = (language: Language): CommandSpec => {
  const words = eventWords(language);
  const number: OptionSpec = {
    name: 'number',
    description: words.optionNumber,
    required: true,
    completes: true,
  };
  const reason = reasonOption(language);
  return {
    name: 'event',
    description: words.about,
    subcommands: [
      { name: 'list', description: words.aboutList, options: [] },
      {
        name: 'add',
        description: words.aboutAdd,
        options: [
          { name: 'date', description: words.optionDate, required: true, completes: false },
          {
            name: 'text',
            description: words.optionText,
            required: true,
            completes: false,
            freeText: true,
          },
        ],
      },
      { name: 'dispute', description: words.aboutDispute, options: [number, reason] },
      { name: 'remove', description: words.aboutRemove, options: [number, reason] },
    ],
  };
};
