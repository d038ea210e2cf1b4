import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'The number of the comment, such as 3',
  required: true,
  completes: false,
};

const week: OptionSpec = {
  name: 'week',
  description: 'Which week, such as 2026-W48; the latest where left out',
  required: false,
  completes: false,
};

const weekOfNumber: OptionSpec = {
  ...week,
  description: 'Which week, such as 2026-W48. May be left out while you read one week alone.',
};

/** `/comments`: for one rep and one leader. */
export const commentsCommand = (_language: Language): CommandSpec => ({
  name: 'comments',
  description: 'What staff wrote, redacted: for one rep and one leader',
  subcommands: [
    {
      name: 'read',
      description: 'Read the comments of a week, for your side (reps and leaders)',
      options: [
        week,
        { name: 'page', description: 'Which page, such as 2', required: false, completes: false },
      ],
    },
    {
      name: 'release',
      description: 'Allow that a comment is quoted, if the other side does too',
      options: [number, weekOfNumber],
    },
    { name: 'withhold', description: 'Take your release of a comment back', options: [number, weekOfNumber] },
  ],
});
