import type { Round } from '../survey/round.ts';
import type { Message } from './message.ts';
import { nameWeek } from './name-week.ts';
import { plainMessage } from './plain-message.ts';

/** Of which weeks a sealed ballot of one person is held. */
export interface HeldBallots {
  /** `unknown` where the vault does not hold the open week's keys. */
  readonly thisWeek: 'held' | 'none' | 'unknown' | 'no week is open';
  /** Weeks that have closed and whose keys and ballots are not destroyed yet. */
  readonly earlier: readonly Round[];
}

/** The answer to `/pulse check`. */
export function ballotsHeldMessage({ thisWeek, earlier }: HeldBallots): Message {
  const kept = earlier.length === 0 ? '' : ` ${earlierWords(earlier)}`;
  switch (thisWeek) {
    case 'held':
      return plainMessage(
        'Yes: one sealed ballot is held for you',
        `You can answer again until the questions close. The last one counts.${kept}`,
      );
    case 'none':
      return plainMessage(
        'No ballot is held for you this week',
        `If you did answer, please tell your union rep. To answer, send /pulse.${kept}`,
      );
    case 'unknown':
      return plainMessage(
        'Parley cannot tell',
        `The keys of this week are missing, and nobody can answer until they are back. Please tell whoever runs Parley.${kept}`,
      );
    case 'no week is open':
      return earlier.length === 0
        ? plainMessage(
            'No week is open, so no ballot is held',
            'To see whether yours was counted, send /pulse check with your receipt.',
          )
        : plainMessage('Yes: a sealed ballot is held for you', earlierWords(earlier));
  }
}

/** The same in one line of `/pulse me`. */
export function thisWeekWords(thisWeek: HeldBallots['thisWeek']): string {
  switch (thisWeek) {
    case 'held':
      return 'one is held, sealed. It is opened only to be counted. Once its keys are destroyed, nobody can link it to you';
    case 'none':
      return 'none is held';
    case 'unknown':
      return 'the keys of this week are missing, so Parley cannot tell';
    case 'no week is open':
      return 'no week is open, so none is held';
  }
}

/** What is held of weeks that have closed. */
export function earlierWords(earlier: readonly Round[]): string {
  return earlier
    .map(
      ({ id }) =>
        `Yours of the ${nameWeek(id)} is kept sealed until that week is counted and its keys are destroyed.`,
    )
    .join(' ');
}
