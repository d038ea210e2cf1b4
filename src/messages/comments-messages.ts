import { type KeptComments, mostComments, type ReadingSide } from '../dispute/kept-comments.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { formatWeek } from '../results/format-week.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Message } from './message.ts';

/** In UTF-16 units: with what stands around them, one page fits one message on every platform. */
const pageLength = 1500;

/** `/comments read`: the same comments in the same order for both readers; only one's own choices are shown. */
export function commentsMessage(kept: KeptComments, side: ReadingSide, page: number): Message {
  const pages = pagesOf(kept.texts);
  const shown = Math.min(page, pages.length);
  const mine = kept.readings[side]?.released ?? [];
  const drawn =
    kept.texts.length === mostComments
      ? ` These are ${mostComments} comments; if more were written, they were drawn by lot.`
      : '';
  return {
    title: `Comments, week of ${formatWeek(mondayOf(kept.roundId))}: page ${shown} of ${pages.length}`,
    blocks: [
      {
        kind: 'facts',
        items: (pages[shown - 1] ?? []).map(({ number, text }) => ({
          name: mine.includes(number) ? `${number}, released by you` : `${number}`,
          value: text,
        })),
      },
      {
        kind: 'note',
        text: `[…] stands for what could identify somebody. One rep and one leader read these; please pass nothing on. To allow a quotation: /comments release <number> ${kept.roundId}. It is quoted only if both allow it. All are deleted 14 days after closing. For more: /comments read ${kept.roundId} and a page.${drawn}`,
      },
    ],
  };
}

/** What both channels read: that a side has its reader, and what both released. */
export const describeQuotation: DescribeEntry = (entry) => {
  const week = `the week of ${formatWeek(mondayOf(String(entry.data.roundId)))}`;
  if (entry.action === 'read') {
    const who = entry.by.side === 'union' ? 'A union rep' : 'A leader';
    return {
      title: `${who} has opened the comments of ${week}`,
      blocks: [{ kind: 'note', text: 'One rep and one leader may read them, redacted. Both see the same.' }],
    };
  }
  if (entry.action !== 'quoted') return undefined;
  return {
    title: `A comment from ${week}, released by both sides`,
    blocks: [
      { kind: 'text', text: `“${String(entry.data.text)}”` },
      {
        kind: 'note',
        text: '[…] stands for what could identify somebody. One comment is one person’s view.',
      },
    ],
  };
};

/** Comments that both sides released after this ISO instant, a line each: for the summary and the board pack. */
export function quotationsSince(entries: readonly RegisterEntry[], since: string): readonly string[] {
  return entries
    .filter(({ kind, action, at }) => kind === 'quotation' && action === 'quoted' && at > since)
    .map(({ data }) => `“${String(data.text)}” (week of ${formatWeek(mondayOf(String(data.roundId)))})`);
}

function pagesOf(texts: readonly string[]) {
  const pages: { number: number; text: string }[][] = [[]];
  let length = 0;
  texts.forEach((text, index) => {
    if (length > 0 && length + text.length > pageLength) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push({ number: index + 1, text });
    length += text.length;
  });
  return pages;
}
