import { Temporal } from 'temporal-polyfill';
import { agreedSince } from '../dispute/agreed-since.ts';
import { summariseRegister } from '../dispute/summarise-register.ts';
import { quotationsSince } from '../messages/comments-messages.ts';
import { eventsSince } from '../messages/event-messages.ts';
import type { SummaryRegister } from '../results/summary.ts';
import { dateOn } from '../survey/date-on.ts';
import type { Round } from '../survey/round.ts';
import { countSupporters } from './concern-support.ts';
import { type Context, isoNow } from './context.ts';

/** Where none of so many weeks was counted, everything in the register counts as new. */
const roundsBack = 26;

/** How the register stands as a round closes, for its summary; nothing while there is nothing to say. */
export async function registerForSummary(
  context: Context,
  round: Round,
): Promise<{ readonly register?: SummaryRegister }> {
  const { register: store, rounds } = context.store;
  const before = await lastCounted(context, round);
  // What came after the closing belongs to the next week, also where this one is counted later.
  const now = (await rounds.get(round.id))?.closedAt ?? isoNow(context);
  const entries = (await store.list()).filter(({ at }) => at <= now);
  const since = before ? (before.closedAt ?? before.closesAt) : '';
  const today = dateOn(now, round.timeZone);
  const weekAhead = Temporal.PlainDate.from(today).add({ days: 7 }).toString();
  const supporters = await countSupporters(context, round, entries);
  const quotations = quotationsSince(entries, since);
  const events = eventsSince(entries, since);
  const register: SummaryRegister = {
    ...summariseRegister(entries, { now, since, today, weekAhead }, supporters),
    agreed: agreedSince(entries, since),
    ...(quotations.length === 0 ? {} : { quotations }),
    ...(events.length === 0 ? {} : { events }),
  };
  const isEmpty = Object.values(register).every((part) => part.length === 0);
  return isEmpty ? {} : { register };
}

/**
 * The latest earlier round that has a summary. What came after it stands in none yet: a week that waits for shares may
 * still be given up. Where that one is counted after all, some things stand in both.
 */
async function lastCounted({ store }: Context, { id }: Round): Promise<Round | undefined> {
  const earlier = (await store.rounds.list(roundsBack)).filter((one) => one.id < id);
  for (const one of earlier) {
    if (await store.summaries.has(one.id)) return one;
  }
  return undefined;
}
