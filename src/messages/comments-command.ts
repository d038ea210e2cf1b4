import { commentsWords } from '../comments/words.ts';
import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** `/comments`: for one rep and one leader. */
export const commentsCommand = (language: Language): CommandSpec => {
  const words = commentsWords(language);
  const option = (name: string, description: string, required = false): OptionSpec => ({
    name,
    description,
    required,
    completes: false,
  });
  const number = option('number', words.optionNumber, true);
  const weekOfNumber = option('week', words.optionWeekOfNumber);
  return {
    name: 'comments',
    description: words.about,
    subcommands: [
      {
        name: 'read',
        description: words.aboutRead,
        options: [option('week', words.optionWeek), option('page', words.optionPage)],
      },
      { name: 'release', description: words.aboutRelease, options: [number, weekOfNumber] },
      { name: 'withhold', description: words.aboutWithhold, options: [number, weekOfNumber] },
    ],
  };
};
