import { Temporal } from 'temporal-polyfill';
import { mondayOfDate } from './monday-of.ts';
import type { Question, QuestionSet } from './question.ts';
import type { RoundId } from './round.ts';
import { type Schedule, type WeekTime, weekdays } from './schedule.ts';

/** One week's moments, as ISO instants in UTC. */
export interface PlannedRound {
  readonly roundId: RoundId;
  /** ISO date of the week's Monday. */
  readonly weekOf: string;
  /** The earliest local opening of anybody asked, but never before the week before has been published. */
  readonly opensAt: string;
  /** The earliest local reminder. */
  readonly remindsAt: string;
  readonly closesAt: string;
  readonly publishesAt: string;
}

/** ISO date of the Monday of the week in which `now` (milliseconds) falls on the wall of this zone. */
export function weekOf(now: number, timeZone: string): string {
  return mondayOfDate(Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate());
}

/** `2026-11-23` → `2026-W48`: the ISO week, whose year may differ from the date's around New Year. */
export function roundIdOf(weekOf: string): RoundId {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(weekOf);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** Whether no round is to be opened in this week. */
export function isSkipped(weekOf: string, schedule: Schedule): boolean {
  return schedule.skipWeeks.some((date) => mondayOfDate(Temporal.PlainDate.from(date)) === weekOf);
}

/** The moments of one week. `zones` are those of the people asked, each once or more; the organisation's own counts too. */
export function planRound(
  weekOf: string,
  schedule: Schedule,
  timeZone: string,
  zones: readonly string[],
): PlannedRound {
  const all = distinct([timeZone, ...zones]);
  const earlierPublished = publishingOf(addWeeks(weekOf, -1), schedule, timeZone);
  const closes = momentOf(schedule.closes, weekOf, timeZone);
  const opens = Math.max(earlierPublished, earliest(schedule.opens, weekOf, all));
  const reminds = Math.max(opens, earliest(schedule.reminds, weekOf, all));
  return {
    roundId: roundIdOf(weekOf),
    weekOf,
    opensAt: toIso(opens),
    remindsAt: toIso(reminds),
    closesAt: toIso(closes),
    publishesAt: toIso(publishingOf(weekOf, schedule, timeZone)),
  };
}

/**
 * When one person is asked and reminded: on their own wall clock, the reminder after the invitation and both before
 * closing. Where their clock reaches opening only after closing, they are asked when the organisation is; where that
 * leaves no time of day for the reminder, it comes halfway.
 */
export function momentsOf(zone: string, weekOf: string, schedule: Schedule, closesAt: string): Moments {
  const known = momentsKnown.get(schedule) ?? new Map<string, Moments>();
  momentsKnown.set(schedule, known);
  const key = `${weekOf} ${closesAt} ${zone}`;
  const moments = known.get(key) ?? computeMoments(zone, weekOf, schedule, closesAt);
  known.set(key, moments);
  return moments;
}

/** When one person is asked and reminded, as ISO instants in UTC. */
export interface Moments {
  readonly invitedAt: string;
  readonly remindedAt: string;
}

/** A roster of 100,000 people has a handful of zones; working out each person's anew would take a quarter of a minute. */
const momentsKnown = new WeakMap<Schedule, Map<string, Moments>>();

function computeMoments(zone: string, weekOf: string, schedule: Schedule, closesAt: string): Moments {
  const closes = Temporal.Instant.from(closesAt).epochMilliseconds;
  // As long before closing as the organisation's own moment is.
  const organisations = (at: WeekTime) =>
    closes - (momentOf(schedule.closes, weekOf, 'UTC') - momentOf(at, weekOf, 'UTC'));
  const localOpening = momentOf(schedule.opens, weekOf, zone);
  const invited = localOpening < closes ? localOpening : organisations(schedule.opens);
  const reminded = [momentOf(schedule.reminds, weekOf, zone), organisations(schedule.reminds)].find(
    (moment) => moment > invited && moment < closes,
  );
  return {
    invitedAt: toIso(invited),
    remindedAt: toIso(reminded ?? Math.floor((invited + closes) / 2)),
  };
}

/** The zone in which this moment of the week comes first; the first of them where several share it. */
export function earliestZone(at: WeekTime, weekOf: string, zones: readonly [string, ...string[]]): string {
  return distinct(zones).reduce((best, zone) =>
    momentOf(at, weekOf, zone) < momentOf(at, weekOf, best) ? zone : best,
  );
}

/** The round that should be open at `now` (milliseconds), if any. */
export function roundDue(
  now: number,
  schedule: Schedule,
  timeZone: string,
  zones: readonly string[],
): PlannedRound | undefined {
  const week = weekOf(now, timeZone);
  // East of the organisation, the next week's Monday may have come already.
  return [week, addWeeks(week, 1)]
    .filter((candidate) => !isSkipped(candidate, schedule))
    .map((candidate) => planRound(candidate, schedule, timeZone, zones))
    .find(({ opensAt, closesAt }) => opensAt <= toIso(now) && toIso(now) < closesAt);
}

/** The next round that opens after `now` (milliseconds) in a week that is not skipped. */
export function nextRound(
  now: number,
  schedule: Schedule,
  timeZone: string,
  zones: readonly string[],
): PlannedRound {
  let week = weekOf(now, timeZone);
  for (;;) {
    const plan = planRound(week, schedule, timeZone, zones);
    // Skipped weeks are listed one by one, so this ends.
    if (plan.opensAt > toIso(now) && !isSkipped(week, schedule)) return plan;
    week = addWeeks(week, 1);
  }
}

/** The week's questions: the core, and the rotating one whose turn it is. A skipped week loses its turn. */
export function questionsOfWeek(set: QuestionSet, weekOf: string): readonly Question[] {
  const rotating = set.rotating[weekNumber(weekOf) % Math.max(1, set.rotating.length)];
  return rotating === undefined ? set.core : [...set.core, rotating];
}

/** Whether teams are shown in this week: every so many weeks, whatever was skipped between. */
export function showsTeams(weekOf: string, everyWeeks: number): boolean {
  return weekNumber(weekOf) % everyWeeks === 0;
}

/** Weeks since Monday 1 January 2001; not negative for any date at which Parley runs. */
function weekNumber(weekOf: string): number {
  return Temporal.PlainDate.from('2001-01-01').until(weekOf, { largestUnit: 'weeks' }).weeks;
}

function publishingOf(weekOf: string, schedule: Schedule, timeZone: string): number {
  const sameWeek = isAfter(schedule.publishes, schedule.closes);
  return momentOf(schedule.publishes, sameWeek ? weekOf : addWeeks(weekOf, 1), timeZone);
}

function isAfter(one: WeekTime, other: WeekTime): boolean {
  return momentOf(one, '2001-01-01', 'UTC') > momentOf(other, '2001-01-01', 'UTC');
}

function earliest(at: WeekTime, weekOf: string, zones: readonly string[]): number {
  return Math.min(...zones.map((zone) => momentOf(at, weekOf, zone)));
}

/**
 * Milliseconds of a moment of the week on a wall. A time that a clock change leaves out comes later by the length of
 * the gap; of a time that comes twice, the first counts (RFC 5545, and Temporal's "compatible").
 */
function momentOf({ weekday, hour, minute }: WeekTime, weekOf: string, timeZone: string): number {
  return Temporal.PlainDate.from(weekOf)
    .add({ days: weekdays.indexOf(weekday) })
    .toPlainDateTime({ hour, minute })
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function addWeeks(weekOf: string, weeks: number): string {
  return Temporal.PlainDate.from(weekOf).add({ weeks }).toString();
}

function distinct(zones: readonly string[]): readonly string[] {
  return [...new Set(zones)];
}

/** With milliseconds, as every other instant in Parley is written, so that instants sort as text. */
function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
