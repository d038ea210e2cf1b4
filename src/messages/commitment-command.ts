import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'The number of the commitment, such as 3',
  required: true,
  completes: true,
};

/** `/commitment`: what the leadership has promised, and whether it happened. */
export const commitmentCommand = (_language: Language): CommandSpec => ({
  name: 'commitment',
  description: 'Commitments: what was promised, by when, and whether it happened',
  subcommands: [
    { name: 'list', description: 'Every commitment, with its date and how it stands', options: [] },
    {
      name: 'make',
      description: 'Promise something in answer to a concern (leaders)',
      options: [
        {
          name: 'concern',
          description: 'The number of the concern that it answers',
          required: true,
          completes: true,
        },
      ],
    },
    {
      name: 'update',
      description: 'Say how far it is, or move its date (leaders)',
      options: [number],
    },
    {
      name: 'done',
      description: 'Say that it is done; staff are asked whether it is (leaders)',
      options: [
        number,
        {
          name: 'note',
          description: 'What was done, in a few words. Both channels see it.',
          required: false,
          completes: false,
          freeText: true,
        },
      ],
    },
    {
      name: 'drop',
      description: 'Say that it will not happen (leaders)',
      options: [
        number,
        {
          name: 'reason',
          description: 'Why, in a few words. Both channels see it.',
          required: false,
          completes: false,
          freeText: true,
        },
      ],
    },
  ],
});
