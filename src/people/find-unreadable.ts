import type { Said } from '../language/language.ts';
import { rosterWords } from './roster-words.ts';

/**
 * Characters that no name needs: control characters but tabs and line ends, invisible ones that make two names look
 * alike or turn the order of letters, and what is left of bytes that were not UTF-8. Joiners (U+200C, U+200D) stay, since
 * some scripts and emoji need them.
 */
const unreadable = /[^\P{Cc}\r\n\t]|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFFFD]|\p{Cs}/u;

/** What is wrong with the first unreadable character of this text, and what to do; undefined where there is none. */
export function findUnreadable(text: string): Said | undefined {
  const found = unreadable.exec(text)?.[0];
  if (found === undefined) return undefined;
  if (found === '\uFFFD') return (language) => rosterWords(language).notUtf8;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return (language) => rosterWords(language).invisible(`U+${code}`);
}
