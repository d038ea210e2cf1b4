import type { Organisation } from '../survey/organisation.ts';
import { formatWeekTime } from '../survey/week-time.ts';
import type { Message } from './message.ts';

/** When things happen each week, and which rules guard what is published. */
export function scheduleMessage(organisation: Organisation): Message {
  const { schedule, rules, timeZone } = organisation;
  return {
    title: 'The week',
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: 'Opens', value: `${formatWeekTime(schedule.opens)}, your own time` },
          { name: 'Reminder to everyone', value: `${formatWeekTime(schedule.reminds)}, your own time` },
          { name: 'Closes', value: `${formatWeekTime(schedule.closes)} (${timeZone})` },
          { name: 'Published to both sides', value: `${formatWeekTime(schedule.publishes)} (${timeZone})` },
          { name: 'Teams are shown', value: `every ${rules.teamsEveryWeeks} weeks` },
          { name: 'Fewest people behind a figure', value: String(rules.minimumGroup) },
        ],
      },
    ],
  };
}
