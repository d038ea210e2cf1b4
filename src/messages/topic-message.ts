import type { DisputeEvent } from '../dispute/event.ts';
import { english } from '../language/languages.ts';
import { describeBothBases, stateShare } from '../results/describe-share.ts';
import { formatDayAndMonth, formatWeek } from '../results/format-week.ts';
import type { Summary, TopicFigures } from '../results/summary.ts';
import type { Topic } from '../survey/question.ts';
import { describeChange, meaningOfPositive } from './describe-topic.ts';
import { eventBlocks } from './event-messages.ts';
import type { Block, Message } from './message.ts';

/**
 * The answer to `/pulse topic`: one topic, week by week. `summaries` are published ones, newest first; the weeks in which
 * the topic was not asked are left out, and those with too few answers for figures are named.
 */
export function topicMessage(
  topic: Topic,
  summaries: readonly Summary[],
  events: readonly DisputeEvent[] = [],
): Message {
  const weeks = summaries.flatMap((summary) => weekOf(topic, summary) ?? []);
  const latest = weeks.find((week) => week.figures !== undefined);
  if (latest?.figures === undefined) {
    return {
      title: `No figures about “${topic}” have been published`,
      blocks: [
        {
          kind: 'text',
          text: 'It has not been asked yet, or too few people answered in the weeks that asked.',
        },
      ],
    };
  }
  return {
    title: `${latest.figures.label}, week by week`,
    blocks: [
      { kind: 'text', text: `The question: “${latest.figures.question}”` },
      { kind: 'text', text: describeLatest(latest.figures, latest.summary) },
      { kind: 'facts', items: weeks.map(describeWeek) },
      ...eventsOf(events, weeks),
      ...otherWordings(weeks, latest.figures.question),
      { kind: 'note', text: meaningOfPositive },
    ],
  };
}

interface Week {
  readonly summary: Summary;
  /** Absent when too few answered. */
  readonly figures?: TopicFigures;
}

function weekOf(topic: Topic, summary: Summary): Week | undefined {
  if (summary.figures === undefined) return { summary };
  const figures = summary.figures.topics.find((other) => other.topic === topic);
  return figures && { summary, figures };
}

function describeLatest(figures: TopicFigures, { weekOf: monday, answered, asked }: Summary): string {
  const favourable = describeBothBases(figures.favourable, answered, asked.total);
  return `Positive in the week of ${formatWeek(monday)}: ${favourable}. ${describeChange(figures.change)}`;
}

function describeWeek({ summary, figures }: Week): { readonly name: string; readonly value: string } {
  const name = formatDayAndMonth(summary.weekOf);
  const base = `${summary.answered} of ${summary.asked.total} answered`;
  if (figures === undefined) return { name, value: `${base}: too few for figures.` };
  const shares = `${stateShare(figures.favourable)} positive, ${stateShare(figures.unfavourable)} negative`;
  return { name, value: `${shares}; ${base}.` };
}

/** What happened from the first of these weeks on. `weeks` are newest first. */
function eventsOf(events: readonly DisputeEvent[], weeks: readonly Week[]): readonly Block[] {
  const since = weeks.at(-1)?.summary.weekOf ?? '';
  const shown = eventBlocks(
    events.filter(({ date }) => date >= since),
    english,
  );
  return shown.length === 0 ? [] : [{ kind: 'heading', text: 'What happened meanwhile' }, ...shown];
}

function otherWordings(weeks: readonly Week[], question: string): readonly Block[] {
  return weeks.some(({ figures }) => figures !== undefined && figures.question !== question)
    ? [{ kind: 'note', text: 'In some of these weeks the question had other words, so compare with care.' }]
    : [];
}
