import { commentsWords } from '../comments/words.ts';
import {
  type KeptComments,
  mostComments,
  quotationVersions,
  type ReadingSide,
} from '../dispute/kept-comments.ts';
import { type RegisterEntry, readSteps } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import type { QuotationFact } from '../results/summary.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Message } from './message.ts';

/** In UTF-16 units: with what stands around them, one page fits one message on every platform. */
const pageLength = 1500;

/** `/comments read`: the same comments in the same order for both readers; only one's own choices are shown. */
export function commentsMessage(
  kept: KeptComments,
  side: ReadingSide,
  page: number,
  language: Language,
): Message {
  const words = commentsWords(language);
  const { roundId, texts, readings } = kept;
  const pages = pagesOf(texts);
  const shown = Math.min(page, pages.length);
  const mine = readings[side]?.released ?? [];
  return {
    title: words.pageTitle(roundId, shown, pages.length),
    blocks: [
      {
        kind: 'facts',
        items: (pages[shown - 1] ?? []).map(({ number, text }) => ({
          name: words.numbered(number, mine.includes(number)),
          value: text,
        })),
      },
      {
        kind: 'note',
        text:
          texts.length === mostComments
            ? words.howToReadDrawn(roundId, mostComments)
            : words.howToRead(roundId),
      },
    ],
  };
}

/** What both channels read: that a side has its reader, and what both released. */
export const describeQuotation: DescribeEntry = (entry, _entries, language) => {
  const words = commentsWords(language);
  const roundId = String(entry.data.roundId);
  if (entry.action === 'read') {
    return {
      title: words.openedTitle(entry.by.side === 'union' ? 'union' : 'leadership', roundId),
      blocks: [{ kind: 'note', text: words.openedNote }],
    };
  }
  if (entry.action !== 'quoted') return undefined;
  return {
    title: words.quotedTitle(roundId),
    blocks: [
      { kind: 'text', text: words.quoted(String(entry.data.text)) },
      { kind: 'note', text: words.quotedNote },
    ],
  };
};

/** Comments that both sides released after this ISO instant: for the summary and the board pack. */
export function quotationsSince(entries: readonly RegisterEntry[], since: string): readonly QuotationFact[] {
  return readSteps(entries, 'quotation', quotationVersions).flatMap(({ step, at }) =>
    step.action === 'quoted' && at > since ? [{ roundId: step.data.roundId, text: step.data.text }] : [],
  );
}

/** `“The lifts […] again.” (week of 23 November 2026)` */
export function sayQuotation({ roundId, text }: QuotationFact, language: Language): string {
  return commentsWords(language).quotedWithWeek(text, roundId);
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
