import { followUpWords } from '../follow-ups/words.ts';
import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** `/follow-up`: one question to all who wrote about a theme, never to a person. For reps and leaders. */
export const followUpCommand = (language: Language): CommandSpec => {
  const words = followUpWords(language);
  const number: OptionSpec = {
    name: 'number',
    description: words.optionNumber,
    required: true,
    completes: false,
  };
  return {
    name: 'follow-up',
    description: words.about,
    subcommands: [
      { name: 'list', description: words.aboutList, options: [] },
      {
        name: 'propose',
        description: words.aboutPropose,
        options: [
          { name: 'theme', description: words.optionTheme, required: true, completes: true },
          {
            name: 'question',
            description: words.optionQuestion,
            required: true,
            completes: false,
            freeText: true,
          },
        ],
      },
      { name: 'accept', description: words.aboutAccept, options: [number] },
      { name: 'decline', description: words.aboutDecline, options: [number] },
    ],
  };
};
