import type { Language } from './language/language.ts';
import { english, primaryOf } from './language/languages.ts';

/**
 * Every language that ships. To add one, put a file beside each `words.ts` that is translated (`words-cy.ts`, with
 * `translate(pulseWords, …)`), an adapter's among them, and its line here, such as
 * `createLanguage('cy', [pulseInWelsh, talkInWelsh], english)`. What it does not have is said in English.
 */
export const shippedLanguages: readonly Language[] = [english];

/** How each is asked for: `en`. */
export const shippedCodes: readonly string[] = shippedLanguages.map(({ code }) => primaryOf(code));
