import type { Language } from '../language/language.ts';
import { pulseWords } from '../pulse/words.ts';
import { type CommandSpec, type OptionSpec, reasonOption } from './command.ts';

/** `/pulse`, the same on every platform. Who may do what stands in people/permissions.ts. */
export const pulseCommand = (language: Language): CommandSpec => {
  const words = pulseWords(language).command;
  const week: OptionSpec = { name: 'week', description: words.week, required: false, completes: true };
  const topic = { name: 'topic', description: words.whichTopic, required: true, completes: true };
  const month = { name: 'month', description: words.month, required: false, completes: false };
  const receipt = { name: 'receipt', description: words.receipt, required: false, completes: false };
  const reason = reasonOption(language);
  return {
    name: 'pulse',
    description: words.about,
    subcommands: [
      { name: 'answer', description: words.answer, options: [] },
      { name: 'status', description: words.status, options: [] },
      { name: 'summary', description: words.summary, options: [week] },
      { name: 'topic', description: words.topic, options: [topic] },
      { name: 'teams', description: words.teams, options: [] },
      { name: 'pack', description: words.pack, options: [month] },
      { name: 'schedule', description: words.schedule, options: [] },
      { name: 'pause', description: words.pause, options: [reason] },
      { name: 'resume', description: words.resume, options: [reason] },
      { name: 'check', description: words.check, options: [receipt, week] },
      { name: 'privacy', description: words.privacy, options: [] },
      { name: 'me', description: words.me, options: [] },
      { name: 'mute', description: words.mute, options: [] },
      { name: 'unmute', description: words.unmute, options: [] },
      { name: 'help', description: words.help, options: [] },
    ],
  };
};
