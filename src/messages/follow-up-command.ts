import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'The number of the follow-up, such as 2',
  required: true,
  completes: false,
};

/** `/follow-up`: one question to all who wrote about a theme, never to a person. For reps and leaders. */
export const followUpCommand = (_language: Language): CommandSpec => ({
  name: 'follow-up',
  description: 'Follow-up: ask all who wrote about a theme one question',
  subcommands: [
    { name: 'list', description: 'Every follow-up question, and how it stands', options: [] },
    {
      name: 'propose',
      description: 'Propose a question; it is asked if the other side accepts',
      options: [
        {
          name: 'theme',
          description: 'A theme as the summary names it, such as Workload',
          required: true,
          completes: true,
        },
        {
          name: 'question',
          description:
            'The question, then two to five answers, all parted by “;”. Without answers: how far one agrees.',
          required: true,
          completes: false,
          freeText: true,
        },
      ],
    },
    { name: 'accept', description: 'Accept the other side’s question', options: [number] },
    { name: 'decline', description: 'Decline a question, or take your own back', options: [number] },
  ],
});
