import type { RoundId } from '../survey/round.ts';
import type { Message } from './message.ts';
import { nameWeek } from './name-week.ts';
import { plainMessage } from './plain-message.ts';

/** What both channels get when a week's keys should long be gone and are not. `since` as `6 hours`. */
export function keysExistMessage(roundId: RoundId, since: string): Message {
  return plainMessage(
    `The keys of the ${nameWeek(roundId)} could not be destroyed yet`,
    `They should have been gone ${since} ago. Until they are, whoever has both the key vault and a copy of the database could open the answers of that week. Parley keeps trying, and whoever runs it has been told. Ask them what is wrong.`,
  );
}

/** The end of that alarm. */
export function keysGoneMessage(roundId: RoundId): Message {
  return plainMessage(
    `The keys of the ${nameWeek(roundId)} are destroyed now`,
    'The key vault was looked through afterwards, and holds nothing of that week.',
  );
}
