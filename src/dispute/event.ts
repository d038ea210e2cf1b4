import { z } from 'zod';
import { RefusedError } from '../errors/parley-error.ts';
import { eventWords } from '../events/words.ts';
import type { TrendEvent } from '../results/trend-marks.ts';
import type { Side } from './agreement.ts';
import {
  type EntryOf,
  entryVersion,
  type NewEntry,
  nextSubject,
  type RegisterEntry,
  readSteps,
  type StepVersions,
} from './register-entry.ts';

/** What fits on one line under the trend's picture. */
export const eventLength = 50;

const withReason = z.strictObject({ reason: z.string().exactOptional() });

/** What may happen to an event, as it stands in the register. */
export const eventStep = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('added'),
    data: z.strictObject({ date: z.iso.date(), text: z.string() }),
  }),
  z.object({ action: z.literal('disputed'), data: withReason }),
  z.object({ action: z.literal('removed'), data: withReason }),
]);
export type EventStep = z.infer<typeof eventStep>;
export const eventVersions: StepVersions<EventStep> = { 1: eventStep, 2: eventStep };

/** A dated line on the timeline. Either side adds one; the other may dispute it, which is shown beside it. */
export interface DisputeEvent {
  readonly number: number;
  readonly addedBy: Side;
  /** ISO instant. */
  readonly addedAt: string;
  /** ISO date. */
  readonly date: string;
  /** At most `eventLength` characters. */
  readonly text: string;
  readonly disputed?: { readonly by: Side; readonly at: string; readonly reason?: string };
  readonly removed?: { readonly at: string; readonly reason?: string };
}

/** All events, in the order of their numbers, the removed ones among them. */
export function foldEvents(entries: readonly RegisterEntry[]): readonly DisputeEvent[] {
  const events = new Map<number, DisputeEvent>();
  for (const entry of readSteps(entries, 'event', eventVersions)) {
    const before = events.get(entry.subject);
    const after = before ? stepOn(before, entry) : added(entry);
    if (after) events.set(entry.subject, after);
  }
  return [...events.values()];
}

/** Those that were not removed, in the order of their days. */
export function standingEvents(entries: readonly RegisterEntry[]): readonly DisputeEvent[] {
  return foldEvents(entries)
    .filter(({ removed }) => removed === undefined)
    .toSorted((left, right) => Date.parse(left.date) - Date.parse(right.date) || left.number - right.number);
}

/** What the trend's picture shows of them. */
export function trendEvents(entries: readonly RegisterEntry[]): readonly TrendEvent[] {
  return standingEvents(entries).map(({ date, text, disputed }) => ({
    date,
    text,
    isDisputed: disputed !== undefined,
  }));
}

/** `date` and `text` have been checked. */
export function addEvent(
  entries: readonly RegisterEntry[],
  by: Side,
  event: { readonly date: string; readonly text: string },
): readonly NewEntry[] {
  const { date, text } = event;
  if (standingEvents(entries).some((one) => one.date === date && one.text === text)) {
    throw new RefusedError((language) => eventWords(language).thereAlready);
  }
  return [eventEntry(by, nextSubject(entries, 'event'), { action: 'added', data: { date, text } })];
}

/** The side that did not add it says that it was not so. */
export function disputeEvent(
  entries: readonly RegisterEntry[],
  by: Side,
  number: number,
  reason: string,
): readonly NewEntry[] {
  const event = requireStanding(entries, number);
  if (event.addedBy === by) {
    throw new RefusedError((language) => eventWords(language).yourOwn(number));
  }
  if (event.disputed) throw new RefusedError((language) => eventWords(language).disputedAlready(number));
  return [eventEntry(by, number, { action: 'disputed', data: reason === '' ? {} : { reason } })];
}

/** Only the side that added it takes it away; it stays in the register. */
export function removeEvent(
  entries: readonly RegisterEntry[],
  by: Side,
  number: number,
  reason: string,
): readonly NewEntry[] {
  const event = requireStanding(entries, number);
  if (event.addedBy !== by) {
    throw new RefusedError((language) => eventWords(language).theirs(number));
  }
  return [eventEntry(by, number, { action: 'removed', data: reason === '' ? {} : { reason } })];
}

function requireStanding(entries: readonly RegisterEntry[], number: number): DisputeEvent {
  const event = standingEvents(entries).find((one) => one.number === number);
  if (event) return event;
  throw new RefusedError((language) => eventWords(language).noSuchEvent(number));
}

function eventEntry(by: Side, subject: number, step: EventStep): NewEntry {
  return { v: entryVersion, by: { side: by }, kind: 'event', subject, ...step };
}

function added({ step, subject, by, at }: EntryOf<EventStep>): DisputeEvent | undefined {
  if (step.action !== 'added') return undefined;
  return { number: subject, addedBy: by.side as Side, addedAt: at, ...step.data };
}

function stepOn(event: DisputeEvent, { step, by, at }: EntryOf<EventStep>): DisputeEvent {
  switch (step.action) {
    case 'added':
      return event;
    case 'disputed':
      return { ...event, disputed: { by: by.side as Side, at, ...step.data } };
    case 'removed':
      return { ...event, removed: { at, ...step.data } };
  }
}
