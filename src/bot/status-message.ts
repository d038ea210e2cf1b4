import { openAgreements } from '../dispute/agreement.ts';
import { channelWords } from '../messages/channel-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import type { Message } from '../messages/message.ts';
import { nameWeek } from '../messages/name-week.ts';
import { agreedTerms, readAgreements } from './agreements.ts';
import type { Context } from './context.ts';
import { findLostChannels } from './find-lost-channels.ts';
import { findUndestroyed } from './find-undestroyed.ts';
import { isGivenUp } from './give-up.ts';
import { nextPlannedRound } from './plan-rounds.ts';

/** What is happening this week. Never a running count: it would tell who has just answered. */
export async function statusMessage(context: Context): Promise<Message> {
  const { timeZone } = (await agreedTerms(context)).organisation;
  const [round] = await context.store.rounds.list(1);
  const agreements = await readAgreements(context);
  const { paused, terms } = agreements;
  const next = paused || !terms ? undefined : await nextPlannedRound(context);
  const items = [];
  if (round) {
    items.push({
      name: 'Latest week',
      value: `the ${nameWeek(round.id)}: ${round.asked.total} people were asked`,
    });
    if (round.state === 'open')
      items.push({ name: 'Open until', value: formatMoment(round.closesAt, timeZone) });
    if (await isGivenUp(context, round.id)) {
      items.push({ name: 'Given up', value: 'by agreement of both sides. It is never counted' });
    } else if (round.state === 'closed') {
      items.push({ name: 'Closed. Summary to both sides', value: formatMoment(round.publishesAt, timeZone) });
    }
    if (round.publishedAt)
      items.push({ name: 'Published', value: formatMoment(round.publishedAt, timeZone) });
    if (round.destroyedAt)
      items.push({ name: 'Keys and ballots destroyed', value: formatMoment(round.destroyedAt, timeZone) });
  }
  for (const { round: late, since } of await findUndestroyed(context)) {
    items.push({
      name: 'Not destroyed yet',
      value: `the keys and ballots of the ${nameWeek(late.id)}, which should have been gone ${since} ago. Whoever runs Parley has been told`,
    });
  }
  for (const lost of await findLostChannels(context)) {
    items.push({
      name: 'Cannot be reached',
      value: `${channelWords(lost)}, since ${formatMoment(lost.since, timeZone)}. What it misses is kept, and posted there once it can be reached. Whoever runs Parley has been told`,
    });
  }
  if (paused) items.push({ name: 'Paused', value: 'by agreement of both sides' });
  if (!terms) {
    items.push({ name: 'Waiting', value: 'both sides have yet to agree what Parley starts with' });
  }
  for (const agreement of openAgreements(agreements)) {
    const { about } = agreement.subject;
    if (about !== 'pause' && about !== 'resume') continue;
    const side = agreement.by === 'leadership' ? 'the leadership' : 'the union';
    items.push({ name: 'Proposed', value: `to ${about}, by ${side}. The other side has not agreed yet` });
  }
  if (next) items.push({ name: 'Next week opens', value: formatMoment(next.opensAt, timeZone) });
  return { title: 'What is happening', blocks: [{ kind: 'facts', items }] };
}
