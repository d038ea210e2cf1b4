import { type DisputeEvent, eventVersions, foldEvents, standingEvents } from '../dispute/event.ts';
import { type RegisterEntry, stepOf } from '../dispute/register-entry.ts';
import { eventWords } from '../events/words.ts';
import type { Language } from '../language/language.ts';
import type { EventFact } from '../results/summary.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

/** What both channels read when an event is added, disputed or removed. */
export const describeEventEntry: DescribeEntry = (entry, entries, language) => {
  const event = foldEvents(entries).find(({ number }) => number === entry.subject);
  if (!event) return undefined;
  const step = stepOf(entry, eventVersions);
  if (!step) return undefined;
  const words = eventWords(language);
  const { number, addedBy, disputed } = event;
  const line: Block = { kind: 'text', text: words.dated(event.date, event.text) };
  if (step.action === 'added') {
    return {
      title: words.addedTitle(addedBy, number),
      blocks: [line, { kind: 'note', text: words.addedNote(addedBy, number) }],
    };
  }
  const title =
    step.action === 'disputed'
      ? words.disputedTitle(disputed?.by ?? addedBy, number)
      : words.removedTitle(addedBy, number);
  const { reason } = step.data;
  return {
    title,
    blocks: [line, ...(reason ? [{ kind: 'text', text: words.reason(reason) } as const] : [])],
  };
};

/** `/event list`. `events` are the standing ones, in the order of their days. */
export function eventsMessage(events: readonly DisputeEvent[], language: Language): Message {
  const words = eventWords(language);
  return {
    title: events.length === 0 ? words.noneListed : words.listed(events.length),
    blocks: [...eventBlocks(events, language), { kind: 'note', text: words.howToAdd }],
  };
}

/** The events as they are listed beside a trend; nothing where there are none. */
export function eventBlocks(events: readonly DisputeEvent[], language: Language): readonly Block[] {
  if (events.length === 0) return [];
  return [{ kind: 'list', items: events.map((event) => `${event.number} · ${sayEvent(event, language)}`) }];
}

/** What still stands of what was added or disputed after this ISO instant: for the summary. */
export function eventsSince(entries: readonly RegisterEntry[], since: string): readonly EventFact[] {
  return standingEvents(entries)
    .filter(({ addedAt, disputed }) => addedAt > since || (disputed !== undefined && disputed.at > since))
    .map(({ number, date, text, addedBy, disputed }) => {
      if (!disputed) return { number, date, text, addedBy };
      const { at: _at, ...dispute } = disputed;
      return { number, date, text, addedBy, disputed: dispute };
    });
}

/** `2 November 2026: New case system (added by the leadership; disputed by the union: it was a pilot)` */
export function sayEvent({ date, text, addedBy, disputed }: EventFact, language: Language): string {
  const words = eventWords(language);
  return disputed ? words.addedAndDisputed(date, text, addedBy, disputed) : words.added(date, text, addedBy);
}
