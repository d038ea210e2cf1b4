import { openAgreements } from '../dispute/agreement.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { channelWords } from '../messages/channel-messages.ts';
import type { Message } from '../messages/message.ts';
import { statusWords } from '../pulse/status-words.ts';
import { agreedTerms, readAgreements } from './agreements.ts';
import type { Context } from './context.ts';
import { findLostChannels } from './find-lost-channels.ts';
import { findUndestroyed } from './find-undestroyed.ts';
import { isGivenUp } from './give-up.ts';
import { nextPlannedRound } from './plan-rounds.ts';

/** What is happening this week. Never a running count: it would tell who has just answered. */
export async function statusMessage(context: Context, language: Language): Promise<Message> {
  const { timeZone } = (await agreedTerms(context)).organisation;
  const agreements = await readAgreements(context);
  const { paused, terms } = agreements;
  const next = paused || !terms ? undefined : await nextPlannedRound(context);
  const words = statusWords(language);
  const at = (instant: string) => language.moment(instant, timeZone);
  const items = [...(await latestWeek(context, language, at))];
  for (const { round, hours } of await findUndestroyed(context)) {
    items.push({ name: words.notDestroyed, value: words.shouldBeGone(round.id, hours) });
  }
  for (const lost of await findLostChannels(context)) {
    const value = words.unreachedSince(channelWords(lost, language), lost.since, timeZone);
    items.push({ name: words.unreached, value });
  }
  if (paused) items.push({ name: words.paused, value: words.byBothSides });
  if (!terms) items.push({ name: words.waiting, value: words.toBeFounded });
  for (const { subject, by } of openAgreements(agreements)) {
    const { about } = subject;
    if (about !== 'pause' && about !== 'resume') continue;
    items.push({ name: words.proposed, value: words.proposal(about, by === 'leadership' ? by : 'union') });
  }
  if (next) items.push({ name: words.next, value: at(next.opensAt) });
  return { title: words.title, blocks: [{ kind: 'facts', items }] };
}

async function latestWeek(
  context: Context,
  language: Language,
  at: (instant: string) => Words,
): Promise<readonly { readonly name: Words; readonly value: Words }[]> {
  const [round] = await context.store.rounds.list(1);
  if (!round) return [];
  const words = statusWords(language);
  const items = [{ name: words.latest, value: words.asked(round.id, round.asked.total) }];
  if (round.state === 'open') items.push({ name: words.openUntil, value: at(round.closesAt) });
  if (await isGivenUp(context, round.id)) {
    items.push({ name: words.givenUp, value: words.neverCounted });
  } else if (round.state === 'closed') {
    items.push({ name: words.closed, value: at(round.publishesAt) });
  }
  if (round.publishedAt) items.push({ name: words.published, value: at(round.publishedAt) });
  if (round.destroyedAt) items.push({ name: words.destroyed, value: at(round.destroyedAt) });
  return items;
}
