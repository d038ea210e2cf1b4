import { boardPackWords } from '../board-pack/words.ts';
import { standingEvents, trendEvents } from '../dispute/event.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { stateShare } from '../results/describe-share.ts';
import { drawTrend } from '../results/draw-trend.ts';
import type { Summary } from '../results/summary.ts';
import { figureWords } from '../results/words.ts';
import { quotationsSince, sayQuotation } from './comments-messages.ts';
import { describeHashes } from './describe-hashes.ts';
import { sayEvent } from './event-messages.ts';
import type { PackBlock } from './pack-block.ts';
import { agreementPart, commitmentPart, concernPart } from './pack-register.ts';

/** The monthly document for the joint committee's table, before it becomes Markdown and PDF. */
export interface BoardPack {
  /** `2026-11` */
  readonly month: string;
  readonly title: string;
  /** In which all its words are: the organisation's. */
  readonly language: Language;
  /** ISO instant. */
  readonly madeAt: string;
  readonly blocks: readonly PackBlock[];
}

/** How far back the pack looks, in published weeks: three months. */
export const packWeeks = 13;

/**
 * Everything that both sides may know at this moment, in one document: figures of published summaries with their bases,
 * events, and the register. The same facts give the same pack.
 */
export function buildBoardPack(facts: {
  readonly month: string;
  /** ISO instant. */
  readonly now: string;
  readonly timeZone: string;
  readonly organisation: string;
  /** Published ones, newest first, at most `packWeeks`. */
  readonly summaries: readonly Summary[];
  readonly entries: readonly RegisterEntry[];
  /** Of open concerns, by number, as far as they may be shown. */
  readonly supporters: ReadonlyMap<number, number>;
  readonly language: Language;
}): BoardPack {
  const { month, now, timeZone, organisation, summaries, entries, supporters, language } = facts;
  const words = boardPackWords(language);
  return {
    month,
    title: words.title(organisation, month),
    language,
    madeAt: now,
    blocks: [
      { kind: 'text', text: words.madeOnce(now, timeZone) },
      ...figureBlocks(summaries, entries, language),
      ...eventPart(entries, language),
      ...concernPart(entries, { now, timeZone, supporters, language }),
      ...commitmentPart(entries, { now, timeZone, language }),
      ...agreementPart(entries, timeZone, language),
      ...quotationPart(entries, language),
      ...basePart(summaries, language),
    ],
  };
}

function figureBlocks(
  summaries: readonly Summary[],
  entries: readonly RegisterEntry[],
  language: Language,
): readonly PackBlock[] {
  const words = boardPackWords(language);
  const { meaningOfPositive, shortChanges } = figureWords(language);
  const heading: PackBlock = { kind: 'heading', level: 2, text: words.figures };
  if (summaries.length === 0) return [heading, { kind: 'text', text: words.noSummary }];
  const oldestFirst = summaries.toReversed();
  const { png, description } = drawTrend(summaries, language, undefined, trendEvents(entries));
  const figures = oldestFirst.flatMap((summary) =>
    (summary.figures?.topics ?? []).map((topic) => ({ summary, topic })),
  );
  const topics = [...new Set(figures.map(({ topic }) => topic.topic))];
  return [
    heading,
    { kind: 'picture', png, description },
    { kind: 'note', text: meaningOfPositive },
    ...topics.flatMap((wanted): readonly PackBlock[] => {
      const rows = figures.filter(({ topic }) => topic.topic === wanted);
      const latest = rows.at(-1)?.topic;
      return [
        { kind: 'heading', level: 3, text: latest?.label ?? wanted },
        { kind: 'text', text: words.question(latest?.question ?? '') },
        {
          kind: 'table',
          columns: [words.weekOf, words.positive, words.negative, words.base, words.change],
          rows: rows.map(({ summary, topic }) => [
            words.week(summary.weekOf),
            stateShare(topic.favourable, language),
            stateShare(topic.unfavourable, language),
            words.answeredOf(summary.answered, summary.asked.total),
            shortChanges[topic.change],
          ]),
        },
      ];
    }),
  ];
}

function eventPart(entries: readonly RegisterEntry[], language: Language): readonly PackBlock[] {
  const { events, noEvent } = boardPackWords(language);
  return listPart(
    events,
    standingEvents(entries).map((event) => sayEvent(event, language)),
    noEvent,
  );
}

function quotationPart(entries: readonly RegisterEntry[], language: Language): readonly PackBlock[] {
  const { quotations, noQuotation } = boardPackWords(language);
  const said = quotationsSince(entries, '').map((one) => sayQuotation(one, language));
  return listPart(quotations, said, noQuotation);
}

function basePart(summaries: readonly Summary[], language: Language): readonly PackBlock[] {
  const words = boardPackWords(language);
  const { turnouts } = figureWords(language);
  const [latest] = summaries;
  if (latest === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: words.bases },
    {
      kind: 'table',
      columns: [words.weekOf, words.answered, words.asked, words.turnout],
      rows: summaries
        .toReversed()
        .map((summary) => [
          words.week(summary.weekOf),
          String(summary.answered),
          String(summary.asked.total),
          turnouts[summary.turnout],
        ]),
    },
    {
      kind: 'note',
      text: words.noFigureOfFewer(latest.minimumGroup, describeHashes(latest.hashes, language)),
    },
  ];
}

function listPart(title: string, items: readonly string[], none: string): readonly PackBlock[] {
  return [
    { kind: 'heading', level: 2, text: title },
    items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items },
  ];
}
