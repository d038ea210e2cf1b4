import type { Language } from '../language/language.ts';
import { privacyWords } from '../pulse/privacy-words.ts';
import type { Round } from '../survey/round.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';

/** Of which weeks a sealed ballot of one person is held. */
export interface HeldBallots {
  /** `unknown` where the vault does not hold the open week's keys, `closed` where no week is open. */
  readonly thisWeek: 'held' | 'none' | 'unknown' | 'closed';
  /** Weeks that have closed and whose keys and ballots are not destroyed yet. */
  readonly earlier: readonly Round[];
}

/** The answer to `/pulse check`. */
export function ballotsHeldMessage({ thisWeek, earlier }: HeldBallots, language: Language): Message {
  const { check } = privacyWords(language);
  const kept = keptSealed(earlier, language);
  if (thisWeek === 'closed' && earlier.length > 0) return plainMessage(check.keptAlone, kept);
  const { what, whatToDo } = check[thisWeek];
  return plainMessage(what, earlier.length === 0 ? whatToDo : `${whatToDo} ${kept}`);
}

/** What is held of weeks that have closed; empty where nothing is. */
export function keptSealed(earlier: readonly Round[], language: Language): string {
  return earlier.map(({ id }) => privacyWords(language).keptSealed(id)).join(' ');
}
