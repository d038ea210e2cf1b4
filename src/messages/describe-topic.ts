import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { summaryWords } from '../pulse/summary-words.ts';
import { abbreviateShare, stateShare, stateShareOfAsked, unknownBounds } from '../results/describe-share.ts';
import type { GroupFigures, TopicFigures } from '../results/summary.ts';
import { figureWords } from '../results/words.ts';

/**
 * One topic of the organisation, in the words of a summary's line: both shares of those who answered, the change, both
 * shares of all asked, and what nobody can know. `answered` and `asked` are people.
 */
export function describeTopic(
  figures: Pick<TopicFigures, 'favourable' | 'unfavourable' | 'change'>,
  answered: number,
  asked: number,
  language: Language,
): string {
  const words = figureWords(language);
  const { favourable, unfavourable, change } = figures;
  const shares = `${words.shares(stateShare(favourable, language), stateShare(unfavourable, language))}.`;
  if (answered >= asked) return `${shares} ${words.changes[change]}`;
  const ofAsked = [favourable, unfavourable].map((share) =>
    stateShareOfAsked(share, answered, asked, language),
  ) as [Words, Words];
  const { low, high } = unknownBounds(favourable, answered, asked);
  return [
    shares,
    words.changes[change],
    words.ofAllAsked(asked, ...ofAsked),
    words.hadEverybodyAnswered(low, high),
  ].join(' ');
}

/** One group in the summary, positive shares only: `About 20 answered. Workload 40–60%, IT 20–40% (down).` */
export function describeGroup(group: GroupFigures, language: Language): string {
  const words = summaryWords(language);
  const topics = group.topics.map(({ label, favourable, change }) => {
    const moved = change === 'up' || change === 'down' ? change : undefined;
    return words.teamTopic(label, abbreviateShare(favourable), moved);
  });
  return words.team(group.base, language.commas(topics));
}
