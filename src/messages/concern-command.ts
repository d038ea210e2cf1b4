import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

const number: OptionSpec = {
  name: 'number',
  description: 'The number of the concern, such as 12',
  required: true,
  completes: true,
};

/** `/concern`: what is wrong, what was answered, and for how long it has waited. */
export const concernCommand = (language: Language): CommandSpec => ({
  name: 'concern',
  description: 'Concerns: raise one, see what was answered and how long it took',
  subcommands: [
    { name: 'list', description: 'Every open concern, with its age and what it waits for', options: [] },
    { name: 'show', description: 'One concern with its figures and every answer', options: [number] },
    { name: 'raise', description: 'Raise a concern: staff without a name, reps for the union', options: [] },
    {
      name: 'support',
      description: 'Say that a concern is yours too. Nobody is told who.',
      options: [number],
    },
    {
      name: 'unsupport',
      description: 'Take your support of a concern back. Nobody is told.',
      options: [number],
    },
    { name: 'sharpen', description: 'Make a concern specific (reps)', options: [number] },
    { name: 'acknowledge', description: 'Say that a concern was read (leaders)', options: [number] },
    { name: 'answer', description: 'Answer a concern (leaders)', options: [number] },
    {
      name: 'agree',
      description: 'Agree with the answer, or that a promise was kept; closes the concern (reps)',
      options: [number],
    },
    {
      name: 'disagree',
      description: 'Disagree with the latest answer, or that a promise was kept (reps)',
      options: [number, reasonOption(language)],
    },
    { name: 'withdraw', description: 'Withdraw a concern (reps)', options: [number, reasonOption(language)] },
  ],
});
