import type { Language } from '../language/language.ts';
import { sharesWords } from '../shares/words.ts';
import type { CommandSpec } from './command.ts';

/** `/key`, for the three holders of a week's key. Anybody may ask how it stands. */
export const keyCommand = (language: Language): CommandSpec => {
  const words = sharesWords(language);
  return {
    name: 'key',
    description: words.about,
    subcommands: [
      { name: 'status', description: words.aboutStatus, options: [] },
      { name: 'share', description: words.aboutShare, options: [] },
      { name: 'hand-in', description: words.aboutHandIn, options: [] },
    ],
  };
};
