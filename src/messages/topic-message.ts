import type { DisputeEvent } from '../dispute/event.ts';
import type { Language } from '../language/language.ts';
import { summaryWords } from '../pulse/summary-words.ts';
import { describeBothBases, stateShare } from '../results/describe-share.ts';
import type { Summary, TopicFigures } from '../results/summary.ts';
import { figureWords } from '../results/words.ts';
import type { Topic } from '../survey/question.ts';
import { eventBlocks } from './event-messages.ts';
import type { Block, Message } from './message.ts';

/**
 * The answer to `/pulse topic`: one topic, week by week. `summaries` are published ones, newest first; the weeks in which
 * the topic was not asked are left out, and those with too few answers for figures are named.
 */
export function topicMessage(
  topic: Topic,
  summaries: readonly Summary[],
  events: readonly DisputeEvent[],
  language: Language,
): Message {
  const words = summaryWords(language);
  const weeks = summaries.flatMap((summary) => weekOf(topic, summary) ?? []);
  const latest = weeks.find((week) => week.figures !== undefined);
  if (latest?.figures === undefined) {
    return {
      title: words.noFiguresAbout(topic),
      blocks: [{ kind: 'text', text: words.whyNoFigures }],
    };
  }
  return {
    title: words.weekByWeek(latest.figures.label),
    blocks: [
      { kind: 'text', text: words.theQuestion(latest.figures.question) },
      { kind: 'text', text: describeLatest(latest.figures, latest.summary, language) },
      { kind: 'facts', items: weeks.map((week) => describeWeek(week, language)) },
      ...eventsOf(events, weeks, language),
      ...otherWordings(weeks, latest.figures.question, language),
      { kind: 'note', text: figureWords(language).meaningOfPositive },
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

function describeLatest(figures: TopicFigures, summary: Summary, language: Language): string {
  const { weekOf: monday, answered, asked } = summary;
  const favourable = describeBothBases(figures.favourable, answered, asked.total, language);
  return summaryWords(language).latest(monday, favourable, figureWords(language).changes[figures.change]);
}

function describeWeek({ summary, figures }: Week, language: Language) {
  const words = summaryWords(language);
  const { answered, asked } = summary;
  const name = words.week(summary.weekOf);
  if (figures === undefined) return { name, value: words.weekTooFew(answered, asked.total) };
  const { favourable, unfavourable } = figures;
  const shares = figureWords(language).shares(
    stateShare(favourable, language),
    stateShare(unfavourable, language),
  );
  return { name, value: words.weekShares(shares, answered, asked.total) };
}

/** What happened from the first of these weeks on. `weeks` are newest first. */
function eventsOf(
  events: readonly DisputeEvent[],
  weeks: readonly Week[],
  language: Language,
): readonly Block[] {
  const since = weeks.at(-1)?.summary.weekOf ?? '';
  const shown = eventBlocks(
    events.filter(({ date }) => date >= since),
    language,
  );
  return shown.length === 0 ? [] : [{ kind: 'heading', text: summaryWords(language).meanwhile }, ...shown];
}

function otherWordings(weeks: readonly Week[], question: string, language: Language): readonly Block[] {
  return weeks.some(({ figures }) => figures !== undefined && figures.question !== question)
    ? [{ kind: 'note', text: summaryWords(language).otherWordings }]
    : [];
}
