import type { Language } from '../language/language.ts';
import { summaryWords } from '../pulse/summary-words.ts';
import { stateShare } from '../results/describe-share.ts';
import { nameGroup } from '../results/name-group.ts';
import { margin } from '../results/pool-teams.ts';
import type { GroupFigures, Summary, TopicFigures } from '../results/summary.ts';
import { figureWords } from '../results/words.ts';
import type { Message } from './message.ts';

/** The answer to `/pulse teams`: the teams of one published summary, with both shares of every topic. */
export function teamsMessage(summary: Summary, language: Language): Message {
  const words = summaryWords(language);
  const { minimumGroup } = summary;
  const title = words.teamsTitle(summary.weekOf);
  const groups = summary.figures?.groups ?? [];
  if (groups.length === 0) {
    return { title, blocks: [{ kind: 'text', text: words.noTeam(minimumGroup, minimumGroup + margin) }] };
  }
  return {
    title,
    blocks: [
      {
        kind: 'facts',
        items: groups.map((group) => ({
          name: nameGroup(group, language),
          value: describe(group, language),
        })),
      },
      { kind: 'note', text: figureWords(language).meaningOfPositive },
      { kind: 'note', text: words.smallTeams(minimumGroup, minimumGroup + margin) },
    ],
  };
}

/** When there is nothing to show yet. */
export function noSummaryMessage(language: Language): Message {
  const { nothingYet, whenFirst } = summaryWords(language);
  return { title: nothingYet, blocks: [{ kind: 'text', text: whenFirst }] };
}

function describe(group: GroupFigures, language: Language): string {
  return [
    figureWords(language).aboutAnswered(group.base),
    ...group.topics.map((topic) => describeTeamTopic(topic, language)),
  ].join(' ');
}

function describeTeamTopic(
  { label, favourable, unfavourable, change }: TopicFigures,
  language: Language,
): string {
  const words = figureWords(language);
  const shares = words.shares(stateShare(favourable, language), stateShare(unfavourable, language));
  const stated = summaryWords(language).teamShares(label, shares);
  // "No clear change" after every figure of every team would bury the few that did change.
  return change === 'up' || change === 'down' ? `${stated} ${words.changes[change]}` : stated;
}
