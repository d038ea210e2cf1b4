import { OperatorNeededError } from '../errors/parley-error.ts';
import type { Message } from '../messages/message.ts';
import type { Person, PlatformName } from '../people/person.ts';
import type { Context } from './context.ts';
import { deliverOnce } from './deliver-once.ts';
import { forgetTrouble, noteTrouble } from './platform-troubles.ts';

/**
 * Sends one person a message, once, on the first of these platforms that takes it. `unreachable` is settled for good. One
 * that needs the operator is passed over; where none of the others takes the message, rejects with its
 * OperatorNeededError, and the next call tries again.
 */
export async function deliverToPerson(
  context: Pick<Context, 'store' | 'clock' | 'platforms' | 'logger' | 'languages'>,
  person: Person,
  names: readonly PlatformName[],
  message: Message,
  key: string,
): Promise<'sent' | 'unreachable'> {
  const passedOver = new Map<string, OperatorNeededError>();
  for (const name of names) {
    const platform = context.platforms.find((one) => one.name === name);
    if (!platform) continue;
    const platformKey = `${key}/${name}`;
    try {
      if ((await deliverOnce(context, platform, person, message, platformKey)) === 'unreachable') continue;
    } catch (error) {
      if (!(error instanceof OperatorNeededError)) throw error;
      await noteTrouble(context, name, 'messages', error);
      passedOver.set(platformKey, error);
      continue;
    }
    // Mended later, they are not to send it a second time.
    for (const [passed, refusal] of passedOver) {
      const reason = refusal.tell(context.languages.organisation).what;
      await context.store.deliveries.settle(passed, 'unreachable', reason);
    }
    await forgetTrouble(context, name, 'messages');
    return 'sent';
  }
  for (const error of passedOver.values()) throw error;
  return 'unreachable';
}
