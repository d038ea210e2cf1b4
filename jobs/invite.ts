import { isPaused } from '../src/bot/agreements.ts';
import type { Context } from '../src/bot/context.ts';
import { deliverToPerson } from '../src/bot/deliver-to-person.ts';
import { RetryLaterError } from '../src/errors/parley-error.ts';
import { invitationMessage, reminderMessage } from '../src/messages/invitation-message.ts';
import type { Jobs } from '../src/ports/job-queue.ts';
import { noPlatform } from '../src/ports/store.ts';
import { stepWords } from '../src/weeks/step-words.ts';

/**
 * Asks one person, or reminds them, once: on the first of their platforms that takes the message. Too early, it asks to
 * be run at the person's own hour; once the round has closed, or while both sides
 * have agreed to pause, it does nothing.
 */
export async function invite(context: Context, data: Jobs['invite']): Promise<void> {
  const { store, clock } = context;
  const invitee = await store.rounds.invitee(data.roundId, data.personId);
  const now = clock.now();
  if (invitee?.round.state !== 'open' || now >= Date.parse(invitee.round.closesAt)) return;
  const { round, elector, person } = invitee;
  const due = Date.parse(data.reminder ? elector.remindedAt : elector.invitedAt);
  if (now < due) throw new RetryLaterError((reader) => stepWords(reader).notTheirHour, due - now);

  // Both sides have agreed to pause. Once they resume, the hourly look has what is still due sent.
  if (await isPaused(context)) return;
  const key = `${data.reminder ? 'reminder' : 'invitation'}/${round.id}/${person.id}`;
  const { organisation: language } = context.languages;
  if (invitee.stopped) {
    await store.deliveries.settle(`${key}/${noPlatform}`, 'unreachable', stepWords(language).invitationsOff);
    return;
  }
  const timeZone = person.timeZone ?? round.timeZone;
  const message = data.reminder
    ? reminderMessage(round, timeZone, language)
    : invitationMessage(round, timeZone, language);
  if ((await deliverToPerson(context, person, elector.platforms, message, key)) === 'sent') return;
  await store.deliveries.settle(`${key}/${noPlatform}`, 'unreachable');
}
