import { RefusedError } from '../errors/parley-error.ts';
import {
  earliestZone,
  nextRound,
  type PlannedRound,
  planRound,
  roundDue,
  weekOf,
} from '../survey/plan-round.ts';
import { operatorWords } from '../weeks/operator-words.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';

/** The round that should be open at this moment, whether it is or not. */
export async function planDueRound(context: Context): Promise<PlannedRound | undefined> {
  const { schedule, timeZone } = (await agreedTerms(context)).organisation;
  return roundDue(context.clock.now(), schedule, timeZone, await context.store.rosters.timeZones());
}

/** The first round that opens after this moment. */
export async function nextPlannedRound(context: Context): Promise<PlannedRound | undefined> {
  const { schedule, timeZone } = (await agreedTerms(context)).organisation;
  return nextRound(context.clock.now(), schedule, timeZone, await context.store.rosters.timeZones());
}

/**
 * This week's round, opened now rather than at its hour.
 * Rejects with a RefusedError when it would have closed by now.
 */
export async function planRoundNow(context: Context): Promise<PlannedRound> {
  const { schedule, timeZone } = (await agreedTerms(context)).organisation;
  const now = context.clock.now();
  const zones = await context.store.rosters.timeZones();
  const planned = planRound(weekOf(now, timeZone), schedule, timeZone, zones);
  if (now >= Date.parse(planned.closesAt)) {
    throw new RefusedError((language) => operatorWords(language).closedBefore(planned.closesAt, timeZone));
  }
  const opensAt = Math.min(now, Date.parse(planned.opensAt));
  return { ...planned, opensAt: new Date(opensAt).toISOString() };
}

/** The zone of anybody on the roster, or the organisation's own, in which the next opening comes first. */
export async function openingZone(context: Context): Promise<string> {
  const { schedule, timeZone } = (await agreedTerms(context)).organisation;
  const zones = await context.store.rosters.timeZones();
  const next = await nextPlannedRound(context);
  return earliestZone(schedule.opens, next?.weekOf ?? weekOf(context.clock.now(), timeZone), [
    timeZone,
    ...zones,
  ]);
}
