import { type HolderName, holderNames } from '../ballot/holders.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { sharesWords } from '../shares/words.ts';

/** `the union and the person of trust` */
export function listHolders(holders: readonly HolderName[], language: Language): Words {
  return sharesWords(language).holders(holders);
}

/** What is missing before a closed round can be counted, as the rest of a sentence that begins "It waits for". */
export function describeMissing(handedIn: readonly HolderName[], language: Language): Words {
  const missing = holderNames.filter((holder) => !handedIn.includes(holder));
  return sharesWords(language).missing(missing, handedIn);
}
