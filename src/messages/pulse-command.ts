import type { Language } from '../language/language.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

const week: OptionSpec = {
  name: 'week',
  description: 'Which week, such as 2026-W48. The latest one if left out.',
  required: false,
  completes: true,
};

/** `/pulse`, the same on every platform. Who may do what stands in people/permissions.ts. */
export const pulseCommand = (_language: Language): CommandSpec => ({
  name: 'pulse',
  description: 'The weekly questions: answer, read the summary, see what is kept private',
  subcommands: [
    { name: 'answer', description: "Answer this week's questions now", options: [] },
    { name: 'status', description: 'What is happening this week', options: [] },
    { name: 'summary', description: 'The summary that both sides were given', options: [week] },
    {
      name: 'topic',
      description: 'One topic over the last weeks',
      options: [
        { name: 'topic', description: 'Which topic, such as workload', required: true, completes: true },
      ],
    },
    { name: 'teams', description: 'The latest figures by team', options: [] },
    {
      name: 'pack',
      description: 'The monthly board pack that both sides got (leaders and reps)',
      options: [
        {
          name: 'month',
          description: 'Which month, such as 2026-11. The latest one if left out.',
          required: false,
          completes: false,
        },
      ],
    },
    { name: 'schedule', description: 'When the questions open, close and are published', options: [] },
    {
      name: 'pause',
      description: 'Pause the weekly questions (both sides must agree)',
      options: [reasonOption],
    },
    {
      name: 'resume',
      description: 'Resume the weekly questions (both sides must agree)',
      options: [reasonOption],
    },
    {
      name: 'check',
      description: 'Is a ballot held for me? Was my receipt counted?',
      options: [
        {
          name: 'receipt',
          description: 'The ten characters you were shown',
          required: false,
          completes: false,
        },
        week,
      ],
    },
    { name: 'privacy', description: 'How your answers stay private, and what is not protected', options: [] },
    { name: 'me', description: 'What do you hold about me?', options: [] },
    { name: 'mute', description: 'Stop sending me invitations (you can still answer)', options: [] },
    { name: 'unmute', description: 'Send me invitations again', options: [] },
    { name: 'help', description: 'What you can do here', options: [] },
  ],
});
