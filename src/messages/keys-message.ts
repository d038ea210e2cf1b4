import type { Language } from '../language/language.ts';
import { sharesWords } from '../shares/words.ts';
import type { RoundId } from '../survey/round.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';

/** What both channels get when a week's keys should have been gone for so many hours and are not. */
export function keysExistMessage(roundId: RoundId, hours: number, language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.keysExistTitle(roundId), words.keysExist(hours));
}

/** The end of that alarm. */
export function keysGoneMessage(roundId: RoundId, language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.keysGoneTitle(roundId), words.keysGone);
}
