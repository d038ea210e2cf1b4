import type { Side } from '../dispute/agreement.ts';
import { type DisputeEvent, eventVersions, foldEvents, standingEvents } from '../dispute/event.ts';
import { type RegisterEntry, stepOf } from '../dispute/register-entry.ts';
import { formatWeek } from '../results/format-week.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

const sides = { leadership: 'the leadership', union: 'the union' } as const satisfies Record<Side, string>;
const capitalSides = { leadership: 'The leadership', union: 'The union' } as const satisfies Record<
  Side,
  string
>;

/** What both channels read when an event is added, disputed or removed. */
export const describeEventEntry: DescribeEntry = (entry, entries) => {
  const event = foldEvents(entries).find(({ number }) => number === entry.subject);
  if (!event) return undefined;
  const step = stepOf(entry, eventVersions);
  if (!step) return undefined;
  const line: Block = { kind: 'text', text: dated(event) };
  if (step.action === 'added') {
    const other = event.addedBy === 'union' ? 'Leaders' : 'Reps';
    return {
      title: `${capitalSides[event.addedBy]} adds event ${event.number} to the timeline`,
      blocks: [
        line,
        {
          kind: 'note',
          text: `It is drawn into the trend from the next summary on. ${other}, if it was not so: /event dispute ${event.number}.`,
        },
      ],
    };
  }
  const title =
    step.action === 'disputed'
      ? `${capitalSides[event.disputed?.by ?? event.addedBy]} disputes event ${event.number}`
      : `${capitalSides[event.addedBy]} takes event ${event.number} from the timeline`;
  const { reason } = step.data;
  return { title, blocks: [line, ...(reason ? [{ kind: 'text', text: `Reason: ${reason}` } as const] : [])] };
};

/** `/event list`. `events` are the standing ones, in the order of their days. */
export function eventsMessage(events: readonly DisputeEvent[]): Message {
  return {
    title: events.length === 0 ? 'No event is on the timeline' : `Events on the timeline: ${events.length}`,
    blocks: [
      ...eventBlocks(events),
      {
        kind: 'note',
        text: 'Reps and leaders add one: /event add 2026-11-02 New case system. The other side may dispute it.',
      },
    ],
  };
}

/** The events as they are listed beside a trend; nothing where there are none. */
export function eventBlocks(events: readonly DisputeEvent[]): readonly Block[] {
  if (events.length === 0) return [];
  return [{ kind: 'list', items: events.map((event) => `${event.number} · ${describeEvent(event)}`) }];
}

/** What still stands of what was added or disputed after this ISO instant, a line each: for the summary. */
export function eventsSince(entries: readonly RegisterEntry[], since: string): readonly string[] {
  return standingEvents(entries)
    .filter(({ addedAt, disputed }) => addedAt > since || (disputed !== undefined && disputed.at > since))
    .map(describeEvent);
}

/** `2 November 2026: New case system (added by the leadership; disputed by the union: it was a pilot)` */
export function describeEvent(event: DisputeEvent): string {
  const { addedBy, disputed } = event;
  const reason = disputed?.reason === undefined ? '' : `: ${disputed.reason}`;
  const words = disputed ? `; disputed by ${sides[disputed.by]}${reason}` : '';
  return `${dated(event)} (added by ${sides[addedBy]}${words})`;
}

function dated({ date, text }: DisputeEvent): string {
  return `${formatWeek(date)}: ${text}`;
}
