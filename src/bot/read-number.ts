import { RefusedError } from '../errors/parley-error.ts';
import { talkWords } from '../talk/words.ts';

/** `12`, also typed as `#12` or `C12`. Throws a RefusedError in words where it is no number. */
export function readNumber(
  typed: string | undefined,
  noun: 'concern' | 'commitment' | 'event' | 'follow-up',
): number {
  const digits = /^\s*(?:#|[a-z]+\s?)?(\d{1,6})\s*$/i.exec(typed ?? '')?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  throw new RefusedError((language) => talkWords(language).whichNumber(noun));
}
