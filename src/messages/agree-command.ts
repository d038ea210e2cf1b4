import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'Which proposal, such as A3. May be left out while one alone is open.',
  required: false,
  completes: true,
};

/** Never left out: since somebody read it, another proposal may have come into its place. */
const acceptedNumber: OptionSpec = {
  ...number,
  description: 'Which proposal, such as A3',
  required: true,
};

/** `/agree`: what needs both sides. For reps and leaders. */
export const agreeCommand = (language: Language): CommandSpec => ({
  name: 'agree',
  description: 'What both sides have agreed, and what one of them proposes',
  subcommands: [
    { name: 'list', description: 'What is agreed, what is proposed, and who has not said yes', options: [] },
    {
      name: 'propose',
      description: 'Propose a change. It takes effect when the other side accepts.',
      options: [
        {
          name: 'what',
          description: 'What to change, such as closes, smallest-group, questions, pause',
          required: true,
          completes: true,
        },
        {
          name: 'value',
          description:
            'Such as Friday 12:00; a file’s name for questions; the reason for a pause; a week to give up',
          required: false,
          completes: true,
        },
      ],
    },
    { name: 'accept', description: 'Accept what was proposed, for your side', options: [acceptedNumber] },
    {
      name: 'decline',
      description: 'Decline what was proposed, for your side',
      options: [number, reasonOption(language)],
    },
    { name: 'withdraw', description: 'Take back what your side proposed', options: [number] },
  ],
});
