import { abbreviateShare, stateShare, stateShareOfAsked, unknownBounds } from '../results/describe-share.ts';
import type { Change, GroupFigures, TopicFigures } from '../results/summary.ts';

/** What "positive" and "negative" mean, said once wherever they are used. */
export const meaningOfPositive =
  'Positive: the answer is a good sign. Negative: a bad sign. The rest were in between or preferred not to say. Figures are rounded, so that nobody can be picked out.';

/**
 * One topic of the organisation, in the words of a summary's line: both shares of those who answered, the change, both
 * shares of all asked, and what nobody can know. `answered` and `asked` are people.
 */
export function describeTopic(figures: TopicFigures, answered: number, asked: number): string {
  const shares = `${stateShare(figures.favourable)} positive, ${stateShare(figures.unfavourable)} negative.`;
  if (answered >= asked) return `${shares} ${describeChange(figures.change)}`;
  const favourable = stateShareOfAsked(figures.favourable, answered, asked);
  const unfavourable = stateShareOfAsked(figures.unfavourable, answered, asked);
  const bounds = unknownBounds(figures.favourable, answered, asked);
  return [
    shares,
    describeChange(figures.change),
    `Of all ${asked} asked: ${favourable} and ${unfavourable}.`,
    `Had everybody answered: between ${bounds.low}% and ${bounds.high}% positive.`,
  ].join(' ');
}

/** A change in plain words, as a sentence. */
export function describeChange(change: Change): string {
  const sentences: Readonly<Record<Change, string>> = {
    up: 'More positive than last time.',
    down: 'Less positive than last time.',
    'no clear change': 'No clear change.',
    'first time asked': 'First time asked.',
    'no earlier figure': 'No earlier figure to compare with.',
  };
  return sentences[change];
}

/** One group in the summary, positive shares only: `About 20 answered. Workload 40–60%, IT 20–40% (down).` */
export function describeGroup(group: GroupFigures): string {
  const topics = group.topics.map(({ label, favourable, change }) => {
    const moved = change === 'up' || change === 'down' ? ` (${change})` : '';
    return `${label} ${abbreviateShare(favourable)}${moved}`;
  });
  return `About ${group.base} answered. ${topics.join(', ')}.`;
}
