import type { Language } from '../language/language.ts';
import { statusWords } from '../pulse/status-words.ts';
import type { Organisation } from '../survey/organisation.ts';
import type { Message } from './message.ts';

/** When things happen each week, and which rules guard what is published. */
export function scheduleMessage(organisation: Organisation, language: Language): Message {
  const { schedule, rules, timeZone } = organisation;
  const words = statusWords(language).schedule;
  return {
    title: words.title,
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: words.opens, value: words.ownTime(schedule.opens) },
          { name: words.reminds, value: words.ownTime(schedule.reminds) },
          { name: words.closes, value: words.timeIn(schedule.closes, timeZone) },
          { name: words.publishes, value: words.timeIn(schedule.publishes, timeZone) },
          { name: words.teams, value: words.every(rules.teamsEveryWeeks) },
          { name: words.smallestGroup, value: String(rules.minimumGroup) },
        ],
      },
    ],
  };
}
