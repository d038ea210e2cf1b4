import { stateShare } from '../results/describe-share.ts';
import { formatWeek } from '../results/format-week.ts';
import { margin } from '../results/pool-teams.ts';
import type { GroupFigures, Summary, TopicFigures } from '../results/summary.ts';
import { describeChange, meaningOfPositive } from './describe-topic.ts';
import type { Message } from './message.ts';

/** The answer to `/pulse teams`: the teams of one published summary, with both shares of every topic. */
export function teamsMessage(summary: Summary): Message {
  const title = `Teams, week of ${formatWeek(summary.weekOf)}`;
  const groups = summary.figures?.groups ?? [];
  if (groups.length === 0) {
    return {
      title,
      blocks: [
        {
          kind: 'text',
          text: `No team could be shown by itself in this week. A team is shown from ${summary.minimumGroup} answers on, if it has at least ${summary.minimumGroup + margin} people, and only where the teams left over are as many.`,
        },
      ],
    };
  }
  return {
    title,
    blocks: [
      { kind: 'facts', items: groups.map((group) => ({ name: group.name, value: describe(group) })) },
      { kind: 'note', text: meaningOfPositive },
      {
        kind: 'note',
        text: `Teams with fewer than ${summary.minimumGroup} answers, or fewer than ${summary.minimumGroup + margin} people, are counted under “other teams”.`,
      },
    ],
  };
}

/** When there is nothing to show yet. */
export function noSummaryMessage(): Message {
  return {
    title: 'Nothing has been published yet',
    blocks: [
      {
        kind: 'text',
        text: 'The first summary comes after the first week has closed. Send /pulse schedule to see when.',
      },
    ],
  };
}

function describe(group: GroupFigures): string {
  return [`About ${group.base} answered.`, ...group.topics.map(describeTeamTopic)].join(' ');
}

function describeTeamTopic({ label, favourable, unfavourable, change }: TopicFigures): string {
  const shares = `${label}: ${stateShare(favourable)} positive, ${stateShare(unfavourable)} negative.`;
  // "No clear change" after every figure of every team would bury the few that did change.
  return change === 'up' || change === 'down' ? `${shares} ${describeChange(change)}` : shares;
}
