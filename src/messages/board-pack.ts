import { standingEvents, trendEvents } from '../dispute/event.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { english } from '../language/languages.ts';
import { stateShare } from '../results/describe-share.ts';
import { drawTrend } from '../results/draw-trend.ts';
import { formatWeek } from '../results/format-week.ts';
import type { Summary } from '../results/summary.ts';
import { quotationsSince } from './comments-messages.ts';
import { describeHashes } from './describe-hashes.ts';
import { meaningOfPositive } from './describe-topic.ts';
import { describeEvent } from './event-messages.ts';
import { formatMoment } from './format-moment.ts';
import type { PackBlock } from './pack-block.ts';
import { agreementPart, commitmentPart, concernPart } from './pack-register.ts';

/** The monthly document for the joint committee's table, before it becomes Markdown and PDF. */
export interface BoardPack {
  /** `2026-11` */
  readonly month: string;
  readonly title: string;
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
}): BoardPack {
  const { month, now, timeZone, organisation, summaries, entries, supporters } = facts;
  return {
    month,
    title: `${organisation}: board pack, ${monthWords(month)}`,
    madeAt: now,
    blocks: [
      {
        kind: 'text',
        text: `Made by Parley on ${formatMoment(now, timeZone)}, once, for both sides: the leadership and the union get the same file.`,
      },
      ...figureBlocks(summaries, entries),
      ...eventPart(entries),
      ...concernPart(entries, now, timeZone, supporters),
      ...commitmentPart(entries, now, timeZone),
      ...agreementPart(entries, timeZone, english),
      ...quotationPart(entries),
      ...basePart(summaries),
    ],
  };
}

/** `2026-11` as `November 2026`. */
function monthWords(month: string): string {
  return formatWeek(`${month}-01`).replace(/^1 /, '');
}

function figureBlocks(
  summaries: readonly Summary[],
  entries: readonly RegisterEntry[],
): readonly PackBlock[] {
  const heading: PackBlock = { kind: 'heading', level: 2, text: 'Three months of answers' };
  if (summaries.length === 0) return [heading, { kind: 'text', text: 'No summary has been published yet.' }];
  const oldestFirst = summaries.toReversed();
  const { png, description } = drawTrend(summaries, undefined, trendEvents(entries));
  const figures = oldestFirst.flatMap((summary) =>
    (summary.figures?.topics ?? []).map((topic) => ({ summary, topic })),
  );
  const topics = [...new Set(figures.map(({ topic }) => topic.topic))];
  return [
    heading,
    { kind: 'picture', png, description },
    { kind: 'note', text: meaningOfPositive },
    ...topics.flatMap((name): readonly PackBlock[] => {
      const rows = figures.filter(({ topic }) => topic.topic === name);
      const latest = rows.at(-1)?.topic;
      return [
        { kind: 'heading', level: 3, text: latest?.label ?? name },
        { kind: 'text', text: `“${latest?.question ?? ''}”` },
        {
          kind: 'table',
          columns: ['Week of', 'Positive', 'Negative', 'Base: who answered', 'Change'],
          rows: rows.map(({ summary, topic }) => [
            formatWeek(summary.weekOf),
            stateShare(topic.favourable),
            stateShare(topic.unfavourable),
            baseOf(summary),
            topic.change,
          ]),
        },
      ];
    }),
  ];
}

function eventPart(entries: readonly RegisterEntry[]): readonly PackBlock[] {
  return listPart('Events', standingEvents(entries).map(describeEvent), 'No event is on the timeline.');
}

function quotationPart(entries: readonly RegisterEntry[]): readonly PackBlock[] {
  const quoted = quotationsSince(entries, '');
  const none = 'No comment has been released by both sides.';
  return listPart('Comments that both sides released', quoted, none);
}

function basePart(summaries: readonly Summary[]): readonly PackBlock[] {
  const [latest] = summaries;
  if (latest === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: 'Every base' },
    {
      kind: 'table',
      columns: ['Week of', 'Answered', 'Asked', 'Turnout'],
      rows: summaries
        .toReversed()
        .map((summary) => [
          formatWeek(summary.weekOf),
          String(summary.answered),
          String(summary.asked.total),
          summary.turnout,
        ]),
    },
    {
      kind: 'note',
      text: `No figure is shown of fewer than ${latest.minimumGroup} people. ${describeHashes(latest.hashes)}`,
    },
  ];
}

function listPart(title: string, items: readonly string[], none: string): readonly PackBlock[] {
  return [
    { kind: 'heading', level: 2, text: title },
    items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items },
  ];
}

function baseOf({ answered, asked }: Summary): string {
  return `${answered} of ${asked.total}`;
}
