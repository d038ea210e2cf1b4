import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'The number of the event, such as 3',
  required: true,
  completes: true,
};

/** `/event`: what happened, as dated lines in the trend. */
export const eventCommand = (language: Language): CommandSpec => ({
  name: 'event',
  description: 'Events: what happened when, drawn into the trend',
  subcommands: [
    { name: 'list', description: 'Every event on the timeline', options: [] },
    {
      name: 'add',
      description: 'Put an event on the timeline, such as a strike (reps and leaders)',
      options: [
        { name: 'date', description: 'The day, like 2026-11-02', required: true, completes: false },
        {
          name: 'text',
          description: 'What happened, in at most 50 characters. Both channels see it.',
          required: true,
          completes: false,
          freeText: true,
        },
      ],
    },
    {
      name: 'dispute',
      description: 'Say that an event of the other side was not so (reps and leaders)',
      options: [number, reasonOption(language)],
    },
    {
      name: 'remove',
      description: 'Take away an event that your side added',
      options: [number, reasonOption(language)],
    },
  ],
});
