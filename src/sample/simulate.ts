import { castBallot } from '../bot/cast-ballot.ts';
import type { Context } from '../bot/context.ts';
import { nextPlannedRound } from '../bot/plan-rounds.ts';
import { foundByBothSides } from '../bot/propose-files.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Person } from '../people/person.ts';
import { teamKey } from '../people/team-tree.ts';
import type { Store } from '../ports/store.ts';
import type { PublishedSummary } from '../results/summary.ts';
import type { Round } from '../survey/round.ts';
import type { MovableClock } from './movable-clock.ts';
import { answerAs, type SyntheticAnswer } from './synthetic-answers.ts';
import { sampleWords } from './words.ts';

/** The running program as the simulation drives it: its clock by hand, its jobs to their end. */
export interface SimulatedParley {
  readonly context: Context;
  readonly clock: MovableClock;
  readonly queue: { wakeDelayed(): Promise<void>; whenIdle(): Promise<void> };
  /** Stores where the clock will stand (ISO), for a program that is started again; a simulation never is. */
  readonly keepTime?: (now: string) => Promise<void>;
}

/** Where a simulation's clock begins: a Monday. */
export const simulationStart = '2026-08-24T08:00:00Z';

/** A simulation fills a store of its own. Rejects with a ParleyError where there is something in it already. */
export async function refuseUsedStore(store: Store): Promise<void> {
  const used = (await store.rosters.current()) !== undefined || (await store.rounds.list(1)).length > 0;
  if (used) {
    throw new ParleyError((language) => sampleWords(language).storeInUse);
  }
}

/** Runs what is due at this moment, and whatever that leads to. */
export async function runUntil(parley: SimulatedParley, instant: string): Promise<void> {
  await moveClock(parley, instant);
  await parley.queue.wakeDelayed();
  await parley.queue.whenIdle();
}

/** The time is stored before anything runs at it: nothing that is done then lies ahead of the clock after a new start. */
async function moveClock({ clock, keepTime }: SimulatedParley, instant: string): Promise<void> {
  await keepTime?.(new Date(Math.max(clock.now(), Date.parse(instant))).toISOString());
  clock.moveTo(instant);
}

/** Opens the round of the next week in which one opens, and lets everybody be asked at their own hour. */
export async function openNextRound(parley: SimulatedParley): Promise<Round> {
  const { context, queue } = parley;
  const planned = await nextPlannedRound(context);
  if (!planned) throw new ParleyError((language) => sampleWords(language).noWeekLeft);
  await moveClock(parley, planned.opensAt);
  await queue.whenIdle();
  await context.queue.add([{ name: 'open-round', id: `open.${planned.roundId}`, data: {} }]);
  await queue.whenIdle();
  const round = await context.store.rounds.get(planned.roundId);
  if (!round) throw new ParleyError((language) => sampleWords(language).notOpened);
  const electors = await context.store.rounds.electors(round.id);
  await runUntil(
    parley,
    lastOf(
      electors.map((one) => one.invitedAt),
      planned.opensAt,
    ),
  );
  return round;
}

/** The last of these ISO instants, and not before `atLeast`. */
export function lastOf(instants: readonly string[], atLeast: string): string {
  return [...instants, atLeast].toSorted().at(-1) ?? atLeast;
}

/** Has these people answer, one after the other, as a form would. */
export async function answerAll(
  context: Context,
  round: Round,
  answers: readonly (readonly [Person, SyntheticAnswer])[],
): Promise<void> {
  const language = context.languages.organisation;
  for (const [person, answer] of answers) {
    const reply = await castBallot(context, { ...person, language }, round.id, answer.values);
    if (!reply.ok) throw new ParleyError((reader) => sampleWords(reader).refused(reply.message.title));
  }
}

/**
 * Runs whole weeks of synthetic people through the real core, store, vault and queue, on a clock moved by hand, and
 * yields each summary once both channels have it. The same seed gives the same figures, whatever the engines.
 */
export async function* simulate(
  parley: SimulatedParley,
  options: { readonly weeks: number; readonly seed: number },
): AsyncGenerator<PublishedSummary> {
  const { context } = parley;
  await foundByBothSides(context);
  const people = (await context.store.rosters.current())?.people ?? [];
  const crisisTeam = largestTeam(people);
  for (let week = 0; week < options.weeks; week += 1) {
    const round = await openNextRound(parley);
    const answers = people.flatMap((person) => {
      const answer = answerAs(person, week, round.questions, { seed: options.seed, crisisTeam });
      return answer ? [[person, answer] as const] : [];
    });
    await answerAll(
      context,
      round,
      answers.filter(([, answer]) => !answer.late),
    );
    const electors = await context.store.rounds.electors(round.id);
    await runUntil(parley, round.remindsAt);
    await runUntil(
      parley,
      lastOf(
        electors.map((one) => one.remindedAt),
        round.remindsAt,
      ),
    );
    await answerAll(
      context,
      round,
      answers.filter(([, answer]) => answer.late),
    );
    await runUntil(parley, round.closesAt);
    await runUntil(parley, round.publishesAt);
    const published = await context.store.summaries.getPublished(round.id);
    if (!published) throw new ParleyError((language) => sampleWords(language).notPublished);
    yield published;
  }
}

/** The team with the most people; ties by name. */
export function largestTeam(people: readonly Person[]): string | undefined {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(teamKey(person.team), (counts.get(teamKey(person.team)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
